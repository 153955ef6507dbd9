import type { LiveApi } from '../live-api.ts';
import type { Action, Command } from './keys.ts';
import { openerOf, type Row } from './rows.ts';

/** The paths of a paper's pages on arXiv. */
const FOLDERS: Partial<Record<Action, string>> = { abstract: 'abs', pdf: 'pdf', html: 'html' };

/** Runs the action of a key for one paper. False if there is nothing to do. */
export function makePaperKeys(live: LiveApi, toggleSaved: (row: Row) => void) {
  return ({ action, newTab }: Command, row: Row | undefined): boolean => {
    if (row === undefined) return false;
    const opener = openerOf(live, row);
    const folder = FOLDERS[action];
    if (action === 'save') toggleSaved(row);
    else if (folder !== undefined) goTo(`/${folder}/${row.id}`, newTab);
    else if (opener !== null) live.openPanel(row.id, opener);
    return action !== 'open' || opener !== null;
  };
}

function goTo(path: string, newTab: boolean): void {
  if (newTab) open(path, '_blank', 'noopener');
  else location.assign(path);
}
