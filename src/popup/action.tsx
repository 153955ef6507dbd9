import type { ComponentChildren } from 'preact';

interface ActionProps {
  /** The likeliest way out. */
  main?: boolean;
  children: ComponentChildren;
  onClick: () => void;
}

/** A way out of a state without a list. */
export function Action({ main, children, onClick }: ActionProps) {
  return (
    <button type="button" class="btn" data-kind={main ? 'main' : undefined} onClick={onClick}>
      {children}
    </button>
  );
}
