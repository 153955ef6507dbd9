import type { ComponentChildren } from 'preact';
import { send } from '../messaging/send.ts';
import { closePopup } from './close.ts';

interface PageLinkProps {
  page: 'options' | 'hot';
  hash?: string;
  kind?: 'button' | 'icon' | 'chip';
  /** The accessible name of an icon. */
  label?: string;
  children: ComponentChildren;
}

const CLASSES = { button: 'btn', icon: 'ib', chip: 'chip' };

/**
 * A link to another page of the extension. The background switches to the page if it is already open. If it does not
 * answer, or for clicks with modifier keys, the browser follows the link.
 */
export function PageLink({ page, hash = '', kind, label, children }: PageLinkProps) {
  const href = `${page}.html${hash && `#${hash}`}`;
  const open = async (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    try {
      await send('openPage', { page, hash });
    } catch {
      globalThis.open(href, '_blank');
    }
    closePopup();
  };
  return (
    <a
      class={kind && CLASSES[kind]}
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={label}
      title={label}
      onClick={open}
    >
      {children}
    </a>
  );
}
