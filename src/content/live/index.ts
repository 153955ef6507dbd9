import { badgeSettings, texts } from '../../shared/storage/pages.ts';
import { type Changed, watchAll } from '../../shared/storage/watch.ts';
import { api } from '../api.ts';
import { type Handover, handedOver } from '../badge/handover.ts';
import { reportError } from '../report-error.ts';
import { createLiveApi } from './create-api.ts';
import { watchLifetime } from './lifetime.ts';
import { makeNaming } from './naming.ts';
import { openOnClick } from './open-panel.ts';
import { onPageReturn } from './page-events.ts';
import { removeBadges } from './remove.ts';
import { styleRoot, unstyleRoot } from './root.ts';
import { update } from './update.ts';
import { watch } from './watch.ts';

const handover = handedOver();
if (handover !== undefined && !handover.ending.signal.aborted) takeOver(handover);

/** Keeps the badges of `badge.js` up to date, from the first idle moment on. */
function takeOver(handover: Handover): void {
  const { page, model, badges, ending } = handover;
  const lifetime = watchLifetime(ending);
  const { signal, safely } = lifetime;
  const unobserved = watch(page.holder, signal, (rows, restyled) => {
    if (restyled) root();
    if (rows.size > 0) safely(() => badges.look(rows));
  });
  const live = createLiveApi(lifetime, handover, unobserved);
  globalThis.hotPapers = live;
  const naming = makeNaming(live, badges.idOf);
  handover.connect({
    change: unobserved,
    replace(old, fresh) {
      naming.name(fresh);
      update(old, fresh);
    },
    looked() {
      naming.nameAll();
      live.changes.dispatchEvent(new Event('change'));
    },
    fail: reportError,
  });

  live.changes.addEventListener(
    'moved',
    () => {
      naming.nameAll(true);
      live.changes.dispatchEvent(new Event('change'));
    },
    { signal },
  );

  const all = () => [...document.getElementsByTagName(page.holder)];
  const root = () => styleRoot(live.settings);
  const show = (keys: Iterable<string>) => {
    const changed = new Set(keys);
    root();
    return changed.has(badgeSettings.key) || changed.has(texts.key)
      ? badges.restyle(all())
      : badges.look(all());
  };
  const refresh = async () => {
    const keys = [...model.keys];
    await model.read(keys.map((key) => ({ key })));
    await show(keys);
  };
  const take = ({ keys, now }: Changed) => {
    const known = keys.filter((key) => model.keys.has(key));
    for (const key of known) model.take(key, now({ key, read: (stored) => stored }));
    return known.length > 0 ? show(known) : undefined;
  };

  watchAll(api.storage.local, (change) => safely(() => take(change)), signal);
  onPageReturn(lifetime, refresh);
  const narrow = matchMedia('(max-width: 480px)');
  narrow.addEventListener('change', () => safely(() => badges.restyle(all())), { signal });
  addEventListener('load', root, { signal });
  signal.addEventListener('abort', () => {
    removeBadges(badges);
    handover.bar.remove();
    unstyleRoot();
  });
  openOnClick(live, badges.idOf, handover.pressed);
  safely(async () => {
    await handover.ready;
    root();
    await live.ready;
    naming.nameAll(true);
    // A row's subjects may arrive after its badge was created.
    if (live.settings.categoriesOff.length > 0) await badges.look(all());
  });
  if (handover.stale) safely(refresh);
  // A script moved rows past the stream position while the page streamed.
  else if (handover.rows !== all().length) safely(() => badges.look(all()));
}
