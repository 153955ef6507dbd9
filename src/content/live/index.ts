import { SETTINGS_KEY } from '../../shared/badge-settings.ts';
import { TEXTS_KEY } from '../../shared/texts.ts';
import type { Early } from '../badge/early.ts';
import { tellError } from '../tell-error.ts';
import { openOnClick } from './door.ts';
import { liveUntilOrphaned } from './life.ts';
import { makeNaming } from './naming.ts';
import { markRoot, unmarkRoot } from './root.ts';
import { share } from './share.ts';
import { onStorage, onWake } from './signs.ts';
import { update } from './update.ts';
import { watch } from './watch.ts';

const early = globalThis.hotPapersEarly;
if (early !== undefined && !early.ending.signal.aborted) takeOver(early);

/** Keeps right the badges that `badge.js` has made, from the moment when the page is idle. */
function takeOver(early: Early): void {
  const { page, model, badges } = early;
  const life = liveUntilOrphaned(early.ending);
  const { signal, safely } = life;
  const shared = share(life, early);
  globalThis.hotPapers = shared;
  early.failed.forEach(tellError);
  early.fail = tellError;

  const naming = makeNaming(shared);
  const { look } = badges;
  badges.look = async (rows) => {
    const looked = shared.quietly(() => look(rows));
    naming.nameAll();
    shared.changes.dispatchEvent(new Event('change'));
    await looked;
  };
  badges.replace = (old, fresh) => {
    naming.name(fresh);
    update(old, fresh);
  };

  const all = () => [...document.getElementsByTagName(page.holder)];
  const root = () => markRoot(shared.settings);
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

  onStorage(life, (values) => {
    const known = [...values].filter(([key]) => model.data.has(key));
    for (const [key, value] of known) model.take(key, value);
    return known.length > 0 ? show(known.map(([key]) => key)) : undefined;
  });
  onWake(life, refresh);
  const narrow = matchMedia('(max-width: 480px)');
  narrow.addEventListener('change', () => safely(() => badges.restyle(all())), { signal });
  addEventListener('load', root, { signal });
  shared.quietly = watch(page.holder, signal, (rows, restyled) => {
    if (restyled) root();
    for (const row of rows) removeTwins(page.roomOf(row));
    if (rows.size > 0) safely(() => badges.look(rows));
  });
  signal.addEventListener('abort', () => {
    badges.remove();
    unmarkRoot();
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
