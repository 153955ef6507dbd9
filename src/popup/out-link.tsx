import type { ComponentChildren } from 'preact';

interface OutLinkProps {
  href: string;
  children: ComponentChildren;
}

/** An external link that opens in a new tab. Addresses without https are not linked. */
export function OutLink({ href, children }: OutLinkProps) {
  if (!href.startsWith('https://')) return <>{children}</>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
