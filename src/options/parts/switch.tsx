import { useLayoutEffect, useRef } from 'preact/hooks';

interface SwitchProps {
  on: boolean;
  change(on: boolean): void;
  /** For a switch of several items: true if only some of them are on. */
  mixed?: boolean;
  id?: string;
  name?: string;
  value?: string;
  /** Accessible name, if there is no label. */
  label?: string;
  describedBy?: string | undefined;
  disabled?: boolean;
}

export function Switch(props: SwitchProps) {
  const { on, change, mixed, label, describedBy, ...attributes } = props;
  const input = useRef<HTMLInputElement>(null);
  // The browser changes the box before the setting changes.
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
      // Only checkboxes can be mixed; switches are on or off.
      role={mixed === undefined ? 'switch' : undefined}
      aria-label={label}
      aria-describedby={describedBy}
      checked={on}
      onChange={() => change(!on)}
    />
  );
}
