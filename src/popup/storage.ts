import { CHOICES, type Choices } from './arrange.ts';
import { type Place, placeFromText, placeToText } from './place.ts';

export type Surface = 'popup' | 'panel' | 'page';

// `localStorage` answers at once, so that the first request knows its day. It can be closed off, as for
// readers who let Firefox keep no history.
const CHOICES_KEY = 'choices';
const placeKey = (surface: Surface) => `place:${surface}`;

export function readPlace(surface: Surface): Place {
  return placeFromText(read(placeKey(surface)), Date.now());
}

export function writePlace(surface: Surface, place: Place): void {
  write(placeKey(surface), placeToText(place, Date.now()));
}

export function readChoices(): Choices {
  try {
    return { ...CHOICES, ...JSON.parse(read(CHOICES_KEY) ?? '{}') };
  } catch {
    return CHOICES;
  }
}

export function writeChoices(choices: Choices): void {
  write(CHOICES_KEY, JSON.stringify(choices));
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
  } catch {
    // The place is forgotten; nothing else is lost.
  }
}
