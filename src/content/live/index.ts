import { SETTINGS_KEY } from '../../shared/badge-settings.ts';
import { TEXTS_KEY } from '../../shared/texts.ts';
import type { Handover } from '../badge/handover.ts';
import { reportError } from '../report-error.ts';
import { createShared } from './create-shared.ts';
import { watchLifetime } from './lifetime.ts';
import { makeNaming } from './naming.ts';
import { openOnClick } from './open-panel.ts';
import { onPageReturn, onStorageChange } from './page-events.ts';
import { styleRoot, unstyleRoot } from './root.ts';
import { update } from './update.ts';
import { watch } from './watch.ts';

const early = globalThis.hotPapersHandover;
if (early !== undefined && !early.ending.signal.aborted) takeOver(early);

/** Keeps right the badges that `badge.js` has made, from the moment when the page is idle. */
function takeOver(early: Handover): void {
  const { page, model, badges } = early;
  const life = watchLifetime(early.ending);
  const { signal, safely } = life;
  const shared = createShared(life, early);
  globalThis.hotPapers = shared;
  early.failed.forEach(reportError);
  early.fail = reportError;

  const naming = makeNaming(shared);
  const { look } = badges;
  badges.look = async (rows) => {
    const looked = shared.unobserved(() => look(rows));
    naming.nameAll();
    shared.changes.dispatchEvent(new Event('change'));
    await looked;
  };
  badges.replace = (old, fresh) => {
    naming.name(fresh);
    update(old, fresh);
  };

  const all = () => [...document.getElementsByTagName(page.holder)];
  const root = () => styleRoot(shared.settings);
  const show = (keys: Iterable<string>) => {
    const changed = new Set(keys);
    root();
    return changed.has(SETTINGS_KEY) || changed.has(TEXTS_KEY)
      ? badges.restyle(all())
      : badges.look(all());
  };
  const refresh = async () => {
    const keys = [...model.data.keys()];
    await model.read(keys);
    await show(keys);
  };

  onStorageChange(life, (values) => {
    const known = [...values].filter(([key]) => model.data.has(key));
    for (const [key, value] of known) model.take(key, value);
    return known.length > 0 ? show(known.map(([key]) => key)) : undefined;
  });
  onPageReturn(life, refresh);
  const narrow = matchMedia('(max-width: 480px)');
  narrow.addEventListener('change', () => safely(() => badges.restyle(all())), { signal });
  addEventListener('load', root, { signal });
  shared.unobserved = watch(page.holder, signal, (rows, restyled) => {
    if (restyled) root();
    for (const row of rows) removeTwins(page.badgeContainerOf(row));
    if (rows.size > 0) safely(() => badges.look(rows));
  });
  signal.addEventListener('abort', () => {
    badges.remove();
    unstyleRoot();
  });
  openOnClick(shared, early.pressed);
  const begin = () => {
    root();
    naming.nameAll();
  };
  safely(() => early.ready.then(begin));
  if (early.stale) safely(refresh);
  // A script has moved rows past us while the page streamed.
  else if (early.rows !== all().length) safely(() => badges.look(all()));
}

/** Copying a row's content may have copied its badge. */
function removeTwins(room: Element): void {
  const [, ...twins] = room.querySelectorAll('.hot-papers-badge');
  for (const twin of twins) twin.remove();
}
