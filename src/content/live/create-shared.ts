import { localeOf } from '../../core/locale.ts';
import { SETTINGS_KEY } from '../../shared/badge-settings.ts';
import { completeSettings } from '../../shared/settings.ts';
import { TEXTS_KEY } from '../../shared/texts.ts';
import { api } from '../api.ts';
import type { Handover } from '../badge/handover.ts';
import type { ReadModel } from '../badge/read-model.ts';
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
  const settings = lastOf(model, SETTINGS_KEY, completeSettings);
  const translate = lastOf(model, TEXTS_KEY, translatorOf);
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
      return localeOf(shared.translate('uiLanguage'), api.i18n.getUILanguage());
    },
    changes: new EventTarget(),
    badgeOf: (id) => model.factsOf(id) ?? null,
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

/** Makes something of what is stored under a key, once for each value. */
function lastOf<T>({ data }: ReadModel, key: string, make: (stored: unknown) => T): () => T {
  let stored = data.get(key);
  let made = make(stored);
  return () => {
    if (stored !== data.get(key)) {
      stored = data.get(key);
      made = make(stored);
    }
    return made;
  };
}
