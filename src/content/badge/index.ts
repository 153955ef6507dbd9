import './badge.css';
import { badgeSettings, heat, ofMonths, texts } from '../../shared/storage/pages.ts';
import { watchKeys } from '../../shared/storage/watch.ts';
import { api } from '../api.ts';
import type { Page } from '../pages/page.ts';
import { pageAt } from '../pages/page-at.ts';
import { likelyMonths } from '../pages/scope.ts';
import { endEarlierInstance } from './arrival.ts';
import { type BadgeHooks, makeBadges } from './badges.ts';
import { makeBarRoom } from './bar-room.ts';
import type { Handover } from './handover.ts';
import { makeReadModel } from './read-model.ts';
import { streamOf } from './rows.ts';

const page = pageAt(location.pathname);
if (page) start(page);

/** Does only what the first row needs. `live/` takes over when the page is idle. */
function start(page: Page): void {
  endEarlierInstance();
  const ending = new AbortController();
  const { signal } = ending;
  const failed: unknown[] = [];
  let hooks: BadgeHooks = {
    change: (run) => run(),
    replace: (old, fresh) => old.replaceWith(fresh),
    looked() {},
    fail: (error) => failed.push(error),
  };
  const fail = (error: unknown) => hooks.fail(error);
  const model = makeReadModel();
  const bar = makeBarRoom(page);
  const badges = makeBadges(page, model, bar, () => hooks);
  const months = likelyMonths(location.pathname, new Date());
  const ready = model
    .read([badgeSettings, heat, texts, ...ofMonths(months)])
    .then(() => badges.restyle([]))
    .catch(fail);
  const handover: Handover = {
    ending,
    page,
    model,
    badges,
    bar,
    ready,
    rows: 0,
    stale: false,
    pressed: null,
    connect(hooksOfLive) {
      hooks = hooksOfLive;
      failed.splice(0).forEach(hooksOfLive.fail);
    },
  };
  globalThis.hotPapersHandover = handover;

  const stream = streamOf(page.holder);
  // Runs before each frame, so that no row appears without its badge. An observer would be called for every node.
  const frame = () => {
    if (signal.aborted) return;
    const fresh = stream();
    handover.rows += fresh.length;
    badges.look(fresh).catch(fail);
    if (document.readyState === 'loading') requestAnimationFrame(frame);
  };
  document.addEventListener('readystatechange', frame, { signal });
  document.addEventListener(
    'click',
    ({ target, isTrusted }) => {
      if (isTrusted) handover.pressed = target;
    },
    { signal },
  );
  watchKeys(api.storage.local, (keys) => {
    handover.stale ||= keys.some((key) => model.keys.has(key));
  });
  frame();
}
