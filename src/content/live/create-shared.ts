import { localeOf } from '../../core/locale.ts';
import { completeSettings } from '../../shared/settings.ts';
import type { Translate } from '../../shared/texts.ts';
import { api } from '../api.ts';
import type { Handover } from '../badge/handover.ts';
import { numbersOf } from '../numbers.ts';
import { kindAt } from '../pages/kind.ts';
import type { Shared } from '../shared.ts';
import { translatorOf } from '../texts.ts';
import type { Lifetime } from './lifetime.ts';
import { openPanel } from './open-panel.ts';

/** The object through which bar and panel take part. */
export function createShared(
  { signal, safely }: Lifetime,
  { model, page, bar, ready }: Pick<Handover, 'model' | 'page' | 'bar' | 'ready'>,
  unobserved: Shared['unobserved'],
): Shared {
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
  const shared: Shared = {
    signal,
    kind: kindAt(location.pathname),
    page,
    bar,
    ready,
    get settings() {
      return settings();
    },
    get translate() {
      return translate();
    },
    get locale() {
      return localeNow(translate());
    },
    changes: new EventTarget(),
    badgeOf: (id, row) => model.factsOf(id, row) ?? null,
    isSaved: (id) => model.isSaved(id),
    seenOn: (id) => model.seenOn(id),
    unobserved,
    openPanel: (id, opener) => safely(() => openPanel(shared, id, opener)),
    panelTools: null,
    panel: null,
    wanted: null,
  };
  return shared;
}

/** Makes something of a value, once for each value. */
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
