interface ProgressProps {
  done: number;
  of: number;
  label: string;
}

/** A bar that shows how far something has come. */
export function Progress({ done, of, label }: ProgressProps) {
  return <progress max={Math.max(1, of)} value={done} aria-label={label} />;
}
