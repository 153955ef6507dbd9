import { useLayoutEffect, useRef } from 'preact/hooks';

interface SwitchProps {
  on: boolean;
  change(on: boolean): void;
  /** For one that stands for several: true when only some of them are on. */
  mixed?: boolean;
  id?: string;
  name?: string;
  value?: string;
  /** Accessible name, where no label says it. */
  label?: string;
  describedBy?: string | undefined;
  disabled?: boolean;
}

export function Switch(props: SwitchProps) {
  const { on, change, mixed, label, describedBy, ...attributes } = props;
  const input = useRef<HTMLInputElement>(null);
  // The browser has changed the box before the setting is known to have changed.
  useLayoutEffect(() => {
    if (input.current === null) return;
    input.current.indeterminate = mixed === true;
    input.current.checked = on;
  });
  return (
    <input
      {...attributes}
      ref={input}
      class="sw"
      type="checkbox"
      // A switch is on or off; only a box can be said to be mixed.
      role={mixed === undefined ? 'switch' : undefined}
      aria-label={label}
      aria-describedby={describedBy}
      checked={on}
      onChange={() => change(!on)}
    />
  );
}
