import type { ComponentChildren } from 'preact';

interface OutLinkProps {
  href: string;
  children: ComponentChildren;
}

/** A link out of the extension, in a new tab. It does not link to addresses without https. */
export function OutLink({ href, children }: OutLinkProps) {
  if (!href.startsWith('https://')) return <>{children}</>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
