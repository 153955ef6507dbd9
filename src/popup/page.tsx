import { followHash } from './follow-hash.ts';
import { PageApp } from './page-app.tsx';
import { placeFromHash } from './place.ts';
import { PopupApp } from './popup-app.tsx';
import { start } from './start.tsx';
import { readPlace } from './storage.ts';

/** Starts the list page, `hot.html`. */
export function startPage(): void {
  // The side panel of Chrome and the sidebar of Firefox are narrow: they get the popup's layout.
  if (new URLSearchParams(location.search).get('in') === 'panel') {
    document.body.className = 'in-panel';
    start('panel', readPlace('panel'), PopupApp);
    return;
  }
  const named = location.hash.length > 1;
  followHash(start('page', named ? placeFromHash(location.hash) : readPlace('page'), PageApp));
}
