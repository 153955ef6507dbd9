import { type ComponentType, render } from 'preact';
import { browser } from '../browser.ts';
import { isDaily, SOURCE_IDS, type SourceId } from '../core/sources.ts';
import { send } from '../messaging/send.ts';
import { readMany } from '../shared/storage/access.ts';
import { texts } from '../shared/storage/pages.ts';
import { settings } from '../shared/storage/settings.ts';
import { Boundary } from '../ui/boundary.tsx';
import { followErrors } from '../ui/errors.ts';
import { warmUp } from '../ui/format.ts';
import { locale } from '../ui/i18n.ts';
import { onTextsChange, setTexts } from '../ui/own-texts.ts';
import { ListModel } from './model.ts';
import { isOfDays, isSearch, type Place } from './place.ts';
import type { State } from './state.ts';
import { readChoices, type Surface, writeChoices, writePlace } from './storage.ts';
import { watchStorage } from './watch.ts';

export interface AppProps {
  state: State;
  model: ListModel;
  surface: Surface;
  /** Sources that are switched on and count papers. */
  fetched: readonly SourceId[];
  /** Single letters are keys of the list. */
  keysOn: boolean;
}

/** Opens a list page: the request goes out first, and what the shell needs is read meanwhile. */
export function start(surface: Surface, place: Place, App: ComponentType<AppProps>): ListModel {
  followErrors();
  let fetched: SourceId[] = [];
  let keysOn = true;
  let ready = false;
  const model = new ListModel(send, place, readChoices(), () => {
    if (ready) draw();
    keep();
  });
  const keep = keeper(model, surface);
  const draw = () =>
    render(
      <Boundary>
        <App
          state={model.state}
          model={model}
          surface={surface}
          fetched={fetched}
          keysOn={keysOn}
        />
      </Boundary>,
      document.body,
    );
  const reading = readMany(browser.storage.local, [texts, settings]);
  void Promise.all([reading, isParsed()]).then(([stored]) => {
    setTexts(stored(texts));
    const { sourcesOn, keysOn: on } = stored(settings);
    keysOn = on;
    fetched = SOURCE_IDS.filter((source) => isDaily(source) && sourcesOn.includes(source));
    ready = true;
    draw();
    // What the list can do without waits until it is painted.
    requestAnimationFrame(() => setTimeout(() => finish(model, surface)));
  });
  warmUp(locale());
  onTextsChange(draw);
  return model;
}

function finish(model: ListModel, surface: Surface): void {
  watchStorage(model);
  void model.loadSources();
  void model.loadTrouble();
  if (isSearch(model.state.place) || !isOfDays(model.state.place)) void model.loadNav();
  if (surface === 'page') void model.loadDays();
}

/** Writes down where the reader is, whenever that changed: a popup may vanish without a word. */
function keeper(model: ListModel, surface: Surface): () => void {
  let { place, choices } = model.state;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = () => {
    if (place !== model.state.place) writePlace(surface, model.state.place);
    if (choices !== model.state.choices) writeChoices(model.state.choices);
    ({ place, choices } = model.state);
  };
  addEventListener('pagehide', write);
  addEventListener(
    'scroll',
    () => {
      clearTimeout(timer);
      timer = setTimeout(write, 150);
    },
    { capture: true, passive: true },
  );
  return write;
}

/** The script is `async`, so that its request does not wait for the style sheet. */
async function isParsed(): Promise<void> {
  if (document.readyState !== 'loading') return;
  await new Promise((done) => document.addEventListener('DOMContentLoaded', done, { once: true }));
}
