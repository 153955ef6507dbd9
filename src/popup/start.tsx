import { type ComponentType, render } from 'preact';
import { browser } from '../browser.ts';
import { isDaily, SOURCE_IDS } from '../core/sources.ts';
import { shownBefore } from '../core/visit.ts';
import { send } from '../messaging/send.ts';
import { readMany } from '../shared/storage/access.ts';
import { texts } from '../shared/storage/pages.ts';
import { settings } from '../shared/storage/settings.ts';
import { Boundary } from '../ui/boundary.tsx';
import { followErrors } from '../ui/errors.ts';
import { warmUp } from '../ui/format.ts';
import { locale } from '../ui/i18n.ts';
import { prepareMathematics } from '../ui/mathematics.ts';
import { onTextsChange, setTexts } from '../ui/own-texts.ts';
import { isPrivate } from '../ui/private.ts';
import { readCachedList, type Surroundings } from './cached-list.ts';
import { ListModel } from './model.ts';
import { isOfDays, isSearch, type Place } from './place.ts';
import { VISITS } from './since-visit.tsx';
import type { State } from './state.ts';
import { readChoices, type Surface } from './storage.ts';
import { storeChanges } from './store-changes.ts';
import { watchStorage } from './watch.ts';

export interface AppProps extends Pick<Surroundings, 'fetched' | 'keysOn' | 'visited'> {
  state: State;
  model: ListModel;
  surface: Surface;
}

/** Opens a list page. The request is sent first; meanwhile the cached list is shown and the shell loads its data. */
export function start(surface: Surface, place: Place, App: ComponentType<AppProps>): ListModel {
  followErrors();
  const cached = readCachedList(surface, place);
  let around = cached?.around ?? null;
  let fresh: Surroundings | null = null;
  const changed = () => {
    draw();
    store();
  };
  const model = new ListModel(send, place, readChoices(), changed, cached?.answer);
  const store = storeChanges(model, surface, () => fresh);
  const draw = () => {
    prepareMathematics(model.state.papers?.map(({ title }) => title) ?? []);
    if (around === null || document.body === null) return;
    const { fetched, keysOn, visited } = around;
    render(
      <Boundary>
        <App {...{ state: model.state, model, surface, fetched, keysOn, visited }} />
      </Boundary>,
      document.body,
    );
  };
  // Before the first response: a change while the page opens would be missed.
  watchStorage(model);
  const reading = readAround();
  if (around !== null) setTexts(around.texts);
  const parsed = whenParsed(draw);
  void Promise.all([reading, isPrivate()]).then(([now, hidden]) => {
    // In a private window nothing is stored.
    if (!hidden) fresh = now;
  });
  void Promise.all([reading, parsed]).then(([now]) => {
    around = now;
    setTexts(now.texts);
    changed();
    // Everything that the list does not need waits until it is painted.
    requestAnimationFrame(() => setTimeout(() => finish(model, surface)));
  });
  warmUp(locale());
  onTextsChange(draw);
  return model;
}

async function readAround(): Promise<Surroundings> {
  const stored = await readMany(browser.storage.local, [texts, settings, VISITS]);
  const { sourcesOn, keysOn } = stored(settings);
  const fetched = SOURCE_IDS.filter((source) => isDaily(source) && sourcesOn.includes(source));
  const visited = shownBefore(stored(VISITS), Date.now()) !== null;
  return { fetched, keysOn, visited, texts: stored(texts) };
}

function finish(model: ListModel, surface: Surface): void {
  void model.loadSources();
  void model.loadTrouble();
  if (isSearch(model.state.place) || !isOfDays(model.state.place)) void model.loadNav();
  if (surface === 'page') void model.loadDays();
}

/** Renders as soon as there is a body: the script is `async`, so that its request does not wait for the style sheet. */
async function whenParsed(draw: () => void): Promise<void> {
  if (document.readyState === 'loading') {
    await new Promise((done) =>
      document.addEventListener('DOMContentLoaded', done, { once: true }),
    );
  }
  draw();
}
