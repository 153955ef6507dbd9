import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Switch } from './switch.tsx';

interface RowProps {
  name: string;
  /** A one-line explanation of the setting. */
  why?: string | undefined;
  /** On narrow pages the control is below the text. */
  wide?: boolean;
  children: ComponentChildren;
}

/** A setting: its name, a description and its control. */
export function Row({ name, why, wide = false, children }: RowProps) {
  return (
    <div class="set" data-wide={wide ? '' : undefined}>
      <h3>{name}</h3>
      {why !== undefined && <p>{why}</p>}
      <div class="ctl">{children}</div>
    </div>
  );
}

interface SwitchRowProps {
  id: string;
  name: string;
  why?: string;
  on: boolean;
  change(on: boolean): void;
}

export function SwitchRow({ id, name, why, on, change }: SwitchRowProps) {
  const described = useId();
  return (
    <div class="set">
      <label for={id}>{name}</label>
      {why !== undefined && <p id={described}>{why}</p>}
      <div class="ctl">
        <Switch id={id} on={on} change={change} describedBy={why && described} />
      </div>
    </div>
  );
}

interface ChoiceRowProps<T extends string> {
  id: string;
  name: string;
  why?: string;
  choices: readonly (readonly [value: T, text: string])[];
  chosen: T;
  change(value: T): void;
}

export function ChoiceRow<T extends string>(props: ChoiceRowProps<T>) {
  const { id, name, why, choices, chosen, change } = props;
  return (
    <Row name={name} why={why} wide>
      <fieldset class="seg">
        <legend class="vh">{name}</legend>
        {choices.map(([value, text]) => (
          <label key={value}>
            <input
              type="radio"
              name={id}
              value={value}
              checked={value === chosen}
              onChange={() => change(value)}
            />
            {text}
          </label>
        ))}
      </fieldset>
    </Row>
  );
}
