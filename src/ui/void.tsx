import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icons.tsx';

interface VoidProps {
  icon: IconName;
  title: string;
  children?: ComponentChildren;
  /** The ways out, the likeliest first. */
  actions?: ComponentChildren;
}

/** What stands in the place of a list that has nothing to show. */
export function Void({ icon, title, children, actions }: VoidProps) {
  return (
    <div class="void">
      <Icon name={icon} big />
      <h2>{title}</h2>
      {children}
      {actions && <div class="btns">{actions}</div>}
    </div>
  );
}
