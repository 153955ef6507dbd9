import type { ArxivId } from '../../core/digest.ts';
import { localeOf } from '../../core/locale.ts';
import { completeSettings } from '../../shared/settings.ts';
import type { Translate } from '../../shared/texts.ts';
import { api } from '../api.ts';
import type { Handover } from '../badge/handover.ts';
import type { LiveApi } from '../live-api.ts';
import { numbersOf } from '../numbers.ts';
import { categoryOf } from '../pages/category.ts';
import { kindAt } from '../pages/kind.ts';
import { translatorOf } from '../texts.ts';
import { makeGrowth } from './growth.ts';
import type { Lifetime } from './lifetime.ts';
import { openPanel } from './open-panel.ts';
import { makeVisit } from './visit.ts';

/** Creates the object that bar and panel use. */
export function createLiveApi(
  lifetime: Lifetime,
  { model, page, bar, ready }: Pick<Handover, 'model' | 'page' | 'bar' | 'ready'>,
  unobserved: LiveApi['unobserved'],
): LiveApi {
  const { signal, safely } = lifetime;
  const changes = new EventTarget();
  const kind = kindAt(location.pathname);
  const settings = lastOf(() => model.stored, completeSettings);
  const localeNow = (translate: Translate) =>
    localeOf(translate('uiLanguage'), api.i18n.getUILanguage());
  const translate = lastOf(
    () => model.texts,
    (texts) => {
      const bare = translatorOf(texts);
      return translatorOf(texts, numbersOf({ translate: bare, locale: localeNow(bare) }).exact);
    },
  );
  const growth = makeGrowth(lifetime, settings, () => changes.dispatchEvent(new Event('moved')));
  const isVisited = kind === 'list' || kind === 'catchup';
  const visit = makeVisit(isVisited ? categoryOf(new URL(location.href)) : null);
  const live: LiveApi = {
    signal,
    kind,
    page,
    bar,
    ready: Promise.all([ready, visit.begin()]).then(() => growth.read(idsOnPage())),
    get settings() {
      return settings();
    },
    get translate() {
      return translate();
    },
    get locale() {
      return localeNow(translate());
    },
    changes,
    badgeOf: (id, row) => model.factsOf(id, row) ?? null,
    isSaved: (id) => model.isSaved(id),
    seenOn: (id, level) => model.seenOn(id, level),
    growthOf: growth.of,
    visit,
    unobserved,
    openPanel: (id, opener) => safely(() => openPanel(live, id, opener)),
    following: null,
    panelTools: null,
    panel: null,
    wanted: null,
  };
  return live;
}

/** The papers that have a badge. */
function idsOnPage(): ArxivId[] {
  const badges = document.querySelectorAll<HTMLElement>('.hot-papers-badge');
  return [...badges].map(({ dataset }) => dataset.arxivId ?? '');
}

/** Caches the value computed from the latest input. */
function lastOf<V, T>(current: () => V, make: (value: V) => T): () => T {
  let value = current();
  let made = make(value);
  return () => {
    if (value !== current()) {
      value = current();
      made = make(value);
    }
    return made;
  };
}
