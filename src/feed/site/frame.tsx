import type { ComponentChildren } from 'preact';
import type { Day } from '../../core/digest.ts';
import { t } from '../../ui/i18n.ts';
import { Icon, Logo } from '../../ui/icons.tsx';
import {
  ATOM,
  CATEGORIES_PAGE,
  ICON,
  linkFrom,
  START_PAGE,
  STYLE,
  THIS_MONTH,
  THIS_WEEK,
  THIS_YEAR,
} from './addresses.ts';

import { Calendar } from './calendar.tsx';
import type { Site } from './site.ts';

// Allows only the style sheet and the icon, whatever a text contains.
const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

interface FrameProps {
  site: Site;
  page: string;
  /** The tab's title. */
  title: string;
  heading: string;
  lead: ComponentChildren;
  /** The month of the calendar. Only for pages that are rewritten with every day of the month. */
  month?: string | undefined;
  /** The day of the page, which the calendar marks. */
  day?: Day;
  before?: Beside | undefined;
  after?: Beside | undefined;
  /** Links to other formats of the page. */
  tools?: ComponentChildren;
  children: ComponentChildren;
}

export interface Beside {
  /** A path in the feed. */
  to: string;
  label: string;
}

/** A whole page: the extension's list page, with links instead of buttons. */
export function Frame(props: FrameProps) {
  const { site, page, title, heading, lead, before, after, tools, children } = props;
  return (
    <html lang="en" dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content={POLICY} />
        <title>{title}</title>
        <link rel="icon" href={linkFrom(page, ICON)} />
        <link rel="stylesheet" href={linkFrom(page, STYLE)} />
        <link
          rel="alternate"
          type="application/atom+xml"
          title={site.title}
          href={linkFrom(page, ATOM)}
        />
      </head>
      <body>
        <div class="page site">
          <Rail {...props} />
          <main>
            <div class="days dayline">
              <BesideLink page={page} beside={before} icon="previous" />
              <h1>{heading}</h1>
              <BesideLink page={page} beside={after} icon="next" />
            </div>
            <p class="lead">{lead}</p>
            {hasAny(tools) && <div class="tools">{tools}</div>}
            {children}
          </main>
          <footer>
            <p>{t('siteIndependent')}</p>
            <p>{t('siteThanks')}</p>
          </footer>
        </div>
      </body>
    </html>
  );
}

const hasAny = (parts: ComponentChildren): boolean =>
  Array.isArray(parts) ? parts.length > 0 : parts !== undefined;

interface BesideLinkProps {
  page: string;
  beside: Beside | undefined;
  icon: 'previous' | 'next';
}

function BesideLink({ page, beside, icon }: BesideLinkProps) {
  if (beside === undefined) return null;
  return (
    <a class="ib" href={linkFrom(page, beside.to)} aria-label={beside.label} title={beside.label}>
      <Icon name={icon} />
    </a>
  );
}

function Rail({ site, page, month, day }: FrameProps) {
  const links = [
    [START_PAGE, t('siteLatest')],
    [THIS_WEEK, t('siteThisWeek')],
    [THIS_MONTH, t('siteThisMonth')],
    [THIS_YEAR, t('siteThisYear')],
    [CATEGORIES_PAGE, t('siteCategories')],
    [ATOM, t('siteAtom')],
  ] as const;
  return (
    <header class="side">
      <a class="brand" href={linkFrom(page, START_PAGE)}>
        <Logo />
        {site.title}
      </a>
      <nav class="chips" aria-label={t('siteLists')}>
        {links.map(([to, words]) => (
          <a
            class="chip"
            key={to}
            href={linkFrom(page, to)}
            aria-current={to === page ? 'page' : undefined}
          >
            {words}
          </a>
        ))}
      </nav>
      {month !== undefined && (
        <nav class="month-of-days" aria-label={t('popupChooseDay')}>
          <Calendar site={site} page={page} month={month} day={day} />
        </nav>
      )}
    </header>
  );
}
