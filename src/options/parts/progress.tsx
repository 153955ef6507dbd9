interface ProgressProps {
  done: number;
  of: number;
  label: string;
}

/** A progress bar. */
export function Progress({ done, of, label }: ProgressProps) {
  return <progress max={Math.max(1, of)} value={done} aria-label={label} />;
}
