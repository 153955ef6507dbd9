import './badge.css';
import { HEAT_KEY, monthKeys } from '../../core/shard.ts';
import { SETTINGS_KEY } from '../../shared/badge-settings.ts';
import { TEXTS_KEY } from '../../shared/texts.ts';
import { api } from '../api.ts';
import type { Page } from '../pages/page.ts';
import { pageAt } from '../pages/page-at.ts';
import { likelyMonths } from '../pages/scope.ts';
import { makeBadges } from './badges.ts';
import { ARRIVAL, type Handover } from './handover.ts';
import { makeReadModel } from './read-model.ts';
import { streamOf } from './rows.ts';

const page = pageAt(location.pathname);
if (page) start(page);

/** Only what has to be there with the first row. When the page is idle, `live/` takes over. */
function start(page: Page): void {
  // An earlier instance ends: of an older version, or of this one put into an open tab again.
  document.dispatchEvent(new Event(ARRIVAL));
  const ending = new AbortController();
  const { signal } = ending;
  const model = makeReadModel();
  const failed: unknown[] = [];
  const fail = (error: unknown) => early.fail(error);
  const badges = makeBadges(page, model, fail);
  badges.remove();
  const ready = model
    .read([
      SETTINGS_KEY,
      HEAT_KEY,
      TEXTS_KEY,
      ...monthKeys(likelyMonths(location.pathname, new Date())),
    ])
    .then(() => badges.restyle([]))
    .catch(fail);
  const early: Handover = {
    ending,
    page,
    model,
    badges,
    ready,
    rows: 0,
    failed,
    fail: (error) => failed.push(error),
  };
  globalThis.hotPapersHandover = early;

  const stream = streamOf(page.holder);
  // Before each frame, so that no row shows without its badge. An observer would be told of every node.
  const frame = () => {
    if (signal.aborted) return;
    const fresh = stream();
    early.rows += fresh.length;
    badges.look(fresh).catch(fail);
    if (document.readyState === 'loading') requestAnimationFrame(frame);
  };
  const on = (type: string, listener: (event: Event) => void) =>
    document.addEventListener(type, listener, { signal });
  on(ARRIVAL, () => ending.abort());
  on('readystatechange', frame);
  on('click', ({ target }) => {
    early.pressed = target;
  });
  api.storage.local.onChanged.addListener((changes) => {
    early.stale ||= Object.keys(changes).some((key) => model.data.has(key));
  });
  frame();
}
