import type { ComponentChildren } from 'preact';

interface ActionProps {
  /** The most likely action. */
  main?: boolean;
  children: ComponentChildren;
  onClick: () => void;
}

/** A button in an empty state. */
export function Action({ main, children, onClick }: ActionProps) {
  return (
    <button type="button" class="btn" data-kind={main ? 'main' : undefined} onClick={onClick}>
      {children}
    </button>
  );
}
