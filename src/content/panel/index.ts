import { type LiveApi, liveApi } from '../live-api.ts';
import { makePanel } from './panel.ts';

const found = liveApi();
if (found !== null && found.panel === null) {
  if (found.panelTools === null)
    found.changes.addEventListener('panel-tools', () => begin(found), { once: true });
  else begin(found);
}

/** Takes over, and opens the panel that was requested before this script was loaded. */
function begin(on: LiveApi): void {
  const { panelTools, wanted, signal } = on;
  if (panelTools === null || signal.aborted) return;
  on.panel = makePanel(on, panelTools);
  on.wanted = null;
  if (wanted !== null) on.panel(wanted.id, wanted.opener, { details: wanted.details });
}
