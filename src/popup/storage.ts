import { type Choices, choices, placeKey } from '../shared/storage/popup.ts';
import { type Place, placeFromText, placeToText } from './place.ts';

export type Surface = 'popup' | 'panel' | 'page';

// Access to `localStorage` can throw, for example if Firefox is set to block site data.

export function readPlace(surface: Surface): Place {
  return placeFromText(readLocal(placeKey(surface)), Date.now());
}

export function writePlace(surface: Surface, place: Place): void {
  writeLocal(placeKey(surface), placeToText(place, Date.now()));
}

export function readChoices(): Choices {
  try {
    return choices.read(JSON.parse(readLocal(choices.key) ?? '{}'));
  } catch {
    return choices.read({});
  }
}

export function writeChoices(chosen: Choices): void {
  writeLocal(choices.key, JSON.stringify(chosen));
}

export function readLocal(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function writeLocal(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
  } catch {
    // Only the place is lost.
  }
}
