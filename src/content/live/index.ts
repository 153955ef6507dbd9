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

const handover = globalThis.hotPapersHandover;
if (handover !== undefined && !handover.ending.signal.aborted) takeOver(handover);

/** Keeps right the badges that `badge.js` has made, from the moment when the page is idle. */
function takeOver(handover: Handover): void {
  const { page, model, badges, ending } = handover;
  const lifetime = watchLifetime(ending);
  const { signal, safely } = lifetime;
  const unobserved = watch(page.holder, signal, (rows, restyled) => {
    if (restyled) root();
    if (rows.size > 0) safely(() => badges.look(rows));
  });
  const shared = createShared(lifetime, handover, unobserved);
  globalThis.hotPapers = shared;
  const naming = makeNaming(shared, badges.idOf);
  handover.connect({
    change: unobserved,
    replace(old, fresh) {
      naming.name(fresh);
      update(old, fresh);
    },
    looked() {
      naming.nameAll();
      shared.changes.dispatchEvent(new Event('change'));
    },
    fail: reportError,
  });

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

  onStorageChange(lifetime, (values) => {
    const known = [...values].filter(([key]) => model.data.has(key));
    for (const [key, value] of known) model.take(key, value);
    return known.length > 0 ? show(known.map(([key]) => key)) : undefined;
  });
  onPageReturn(lifetime, refresh);
  const narrow = matchMedia('(max-width: 480px)');
  narrow.addEventListener('change', () => safely(() => badges.restyle(all())), { signal });
  addEventListener('load', root, { signal });
  signal.addEventListener('abort', () => {
    badges.remove();
    unstyleRoot();
  });
  openOnClick(shared, badges.idOf, handover.pressed);
  safely(async () => {
    await handover.ready;
    root();
    naming.nameAll();
  });
  if (handover.stale) safely(refresh);
  // A script has moved rows past us while the page streamed.
  else if (handover.rows !== all().length) safely(() => badges.look(all()));
}
