import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icons.tsx';

interface EmptyStateProps {
  icon: IconName;
  title: string;
  children?: ComponentChildren;
  /** The ways out, the likeliest first. */
  actions?: ComponentChildren;
}

/** What stands in the place of a list that has nothing to show. */
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
