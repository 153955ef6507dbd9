import { monthOf } from '../../core/arxiv-id.ts';
import { addDays, startOf } from '../../core/days.ts';
import type { ArxivId, Day } from '../../core/digest.ts';

/* The paths of the site's pages in the feed's folder. */

/** The pages of the latest day, week, month and year. Every page links to these, so that no page changes daily. */
export const START_PAGE = 'index.html';
export const THIS_WEEK = 'week.html';
export const THIS_MONTH = 'month.html';
export const THIS_YEAR = 'year.html';
export const STYLE = 'style.css';
export const ICON = 'icon.svg';
/** The feed of all papers, and the folder of the categories' feeds. */
export const ATOM = 'atom.xml';
export const ATOM_FOLDER = 'atom';
export const CATEGORIES_PAGE = 'categories/index.html';

export const dayPage = (day: Day): string => `days/${day}.html`;
export const weekPage = (day: Day): string => `weeks/${mondayOf(day)}.html`;
export const monthPage = (day: Day): string => `months/${day.slice(0, 7)}.html`;
export const yearPage = (day: Day): string => `years/${day.slice(0, 4)}.html`;
export const categoryPage = (category: string): string => `categories/${category}.html`;
export const atomOf = (category: string): string => `${ATOM_FOLDER}/${category}.xml`;
/** The mail of a day: plain text or HTML. */
export const mailOf = (day: Day, kind: 'txt' | 'html'): string => `mail/${day}.${kind}`;
export const paperPage = (id: ArxivId): string =>
  `papers/${monthOf(id)}/${id.replace('/', '-')}.html`;

/** The Monday of the week of a day. */
export function mondayOf(day: Day): Day {
  return addDays(day, -((new Date(startOf(day)).getUTCDay() + 6) % 7));
}

/** The relative link from one page to another file of the feed. */
export function linkFrom(page: string, to: string): string {
  return '../'.repeat(page.split('/').length - 1) + to;
}
