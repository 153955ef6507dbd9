import { SETTINGS_KEY } from '../../badge-settings.ts';
import { completeSettings, type Settings } from '../../settings.ts';
import type { Early } from '../badge/early.ts';
import type { ReadModel } from '../badge/read-model.ts';
import { localeOf, MESSAGES_KEY, type Texts, type Translate, translator } from '../i18n.ts';
import { kindAt } from '../pages/kind.ts';
import type { Shared } from '../shared.ts';
import { openPanel } from './door.ts';
import type { Life } from './life.ts';

/** `Shared`, from the inside. */
export interface Changing extends Shared {
  settings: Settings;
  translate: Translate;
}

/** The object through which bar and panel take part. */
export function share({ signal, safely }: Life, { model, page }: Early): Changing {
  const shared: Changing = {
    signal,
    kind: kindAt(location.pathname),
    page,
    settings: settingsOf(model),
    translate: translateOf(model),
    get locale() {
      return localeOf(shared.translate);
    },
    changes: new EventTarget(),
    badgeOf: (id) => model.factsOf(id) ?? null,
    isSaved: (id) => model.isSaved(id),
    seenOn: (id) => model.seenOn(id),
    quietly: (change) => change(),
    openPanel: (id, opener) => safely(() => openPanel(shared, id, opener)),
    kit: null,
    panel: null,
    wanted: null,
  };
  return shared;
}

export function settingsOf({ data }: ReadModel): Settings {
  return completeSettings(data.get(SETTINGS_KEY));
}

export function translateOf({ data }: ReadModel): Translate {
  return translator(data.get(MESSAGES_KEY) as Texts | null);
}
