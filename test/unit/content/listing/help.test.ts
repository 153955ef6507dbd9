// @vitest-environment happy-dom
import '../fake-extension.ts';
import { expect, test } from 'vitest';
import { makeHelp } from '../../../../src/content/listing/help.ts';
import type { LiveApi } from '../../../../src/content/live-api.ts';
import { translatorOf } from '../../../../src/content/texts.ts';
import { DEFAULTS } from '../../../../src/shared/settings.ts';

test('the help says what numbers, abbreviations and heat mean, also without shortcuts', () => {
  const help = (keysOn: boolean) => {
    const settings = { ...DEFAULTS, keysOn };
    const live = { translate: translatorOf({}), settings, kind: 'new', following: null };
    return makeHelp(live as unknown as LiveApi, () => {}).textContent;
  };
  for (const keysOn of [true, false]) {
    expect(help(keysOn)).toContain('HPHot PapersHFHugging FaceHNHacker NewsBskyBluesky');
    expect(help(keysOn)).toContain('at 90, about 90% of the source’s papers have a lower count');
    expect(help(keysOn)).toContain('No badge means that no source counted the paper');
  }
});
