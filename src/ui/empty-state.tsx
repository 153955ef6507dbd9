import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icons.tsx';

interface EmptyStateProps {
  icon: IconName;
  title: string;
  children?: ComponentChildren;
  /** Actions, the most likely first. */
  actions?: ComponentChildren;
}

/** Shown instead of an empty list. */
export function EmptyState({ icon, title, children, actions }: EmptyStateProps) {
  return (
    <div class="empty-state">
      <Icon name={icon} big />
      <h2>{title}</h2>
      {children}
      {actions && <div class="btns">{actions}</div>}
    </div>
  );
}
