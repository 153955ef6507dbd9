import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icons.tsx';

interface NoteProps {
  kind: 'ok' | 'warn' | 'bad' | 'info';
  icon?: IconName;
  children: ComponentChildren;
  /** Buttons or links that help. */
  actions?: ComponentChildren;
}

const ICONS = { ok: 'done', warn: 'warning', bad: 'warning', info: 'info' } as const;

/** A line that reports a problem or a success, with an action. */
export function Note({ kind, icon, children, actions }: NoteProps) {
  return (
    <div class="note" data-kind={kind}>
      <Icon name={icon ?? ICONS[kind]} />
      <p>{children}</p>
      {actions}
    </div>
  );
}
