import { SIGN_PATHS, type SignText } from '../core/counts.ts';

const PATHS = {
  previous: 'M10 3 5 8l5 5',
  next: 'm6 3 5 5-5 5',
  rising: 'M8 13V3.5M4 7.5l4-4 4 4',
  more: 'm4 6 4 4 4-4',
  find: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.5 10.5 14 14',
  page: 'M9.5 2.5h4v4M13.5 2.5 8 8M6.5 3.5h-4v10h10v-4',
  panel: 'M2 3h12v10H2zM10 3v10',
  options: 'M2 4.5h12M2 11.5h12M6 2.5v4M10 9.5v4',
  refresh: 'M13 5a5.5 5.5 0 1 0 .5 3.5M13.5 2v3.2h-3.2',
  save: 'M4 2.5h8v11L8 10.5l-4 3z',
  calendar: 'M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 2v3M10.5 2v3',
  filter: 'M2 4h12M4.5 8h7M7 12h2',
  warning: 'M8 2.5 14.5 13.5h-13zM8 6.5v3.2M8 11.6v.1',
  offline: 'M2 2l12 12M5 11.5h6.5a2.5 2.5 0 0 0 1-4.8M9.5 4a4 4 0 0 0-5.2 2.6A2.8 2.8 0 0 0 3 11',
  info: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 7.3v3.7M8 5v.1',
  done: 'M3 8.5 6.5 12 13 4.5',
  close: 'M4 4l8 8M12 4l-8 8',
  copy: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
  lines: 'M2.5 4h11M2.5 8h11M2.5 12h11',
  share: 'M5 6.5H3.5v7h9v-7H11M8 10V2M5.5 4.5 8 2l2.5 2.5',
  link: 'M6.5 9.5l3-3M7 4.5l1.5-1.5a2.5 2.5 0 0 1 3.5 3.5L10.5 8M5.5 8 4 9.5A2.5 2.5 0 0 0 7.5 13L9 11.5',
  file: 'M4 1.5h5.5L12.5 4.5v10H4zM9 1.5V5h3.5',
} as const;

export type IconName = keyof typeof PATHS;

/** Icons that are mirrored in right-to-left languages. */
const FLIPPED: ReadonlySet<IconName> = new Set(['previous', 'next', 'page', 'panel']);

/** A 16 px line icon. It always needs a text or an accessible name beside it. */
export function Icon({ name, big = false }: { name: IconName; big?: boolean }) {
  const classes = ['i', FLIPPED.has(name) && 'flip', big && 'big'].filter(Boolean).join(' ');
  return (
    <svg class={classes} viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}

/** The 10 px symbol before a count. */
export function Sign({ text }: { text: SignText }) {
  return (
    <svg class="g" viewBox="0 0 10 10" aria-hidden="true">
      <path d={SIGN_PATHS[text]} />
    </svg>
  );
}

/** The extension's logo. */
export function Logo() {
  return (
    <svg class="logo" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path
        fill="#cf5a1c"
        d="M3.5 0H10l4 4v10.5a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 2 14.5v-13A1.5 1.5 0 0 1 3.5 0z"
      />
      <path
        fill="#fff"
        d="M8.3 2.7c.1 2.6 3.9 3.7 3.9 7.3a4.2 4.2 0 0 1-8.4.1c0-1.9 1-3.1 1.9-3.9.1 1.1.5 1.8 1.2 2.1-.3-2.2.1-4.2 1.4-5.6z"
      />
    </svg>
  );
}
