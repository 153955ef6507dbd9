import { send } from '../api.ts';
import type { Shared } from '../shared.ts';
import type { Action } from './keys.ts';
import { openerOf, type Row } from './rows.ts';

/** Does what a key asks of one paper. False where there is nothing to do. */
export function makePaperKeys(shared: Shared, attempt: (asked: Promise<unknown>) => void) {
  return (action: Action, row: Row | undefined): boolean => {
    if (row === undefined) return false;
    const opener = openerOf(shared, row);
    if (action === 'save') attempt(send('save', { id: row.id, saved: !shared.isSaved(row.id) }));
    else if (action === 'abstract') location.assign(`/abs/${row.id}`);
    else if (action === 'pdf') location.assign(`/pdf/${row.id}`);
    else if (opener !== null) shared.openPanel(row.id, opener);
    return action !== 'open' || opener !== null;
  };
}
