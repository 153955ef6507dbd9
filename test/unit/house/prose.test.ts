import { join } from 'node:path';
import { createLinter, loadTextlintrc } from 'textlint';
import { expect, test } from 'vitest';
import { ROOT } from './files.ts';

const configFilePath = join(ROOT, '.textlintrc.json');
const linter = createLinter({ descriptor: await loadTextlintrc({ configFilePath }) });

test.each([
  'This is no backup.',
  'It is made anew.',
  'A bug was mended.',
  'A page of ours.',
  'Papers that are talked about.',
  'The page is told.',
  'It was passed over.',
  'It stays on this machine.',
  'The colours of a badge.',
  'Javascript and github',
])('the prose linter finds the fault in “%s”', async (sentence) => {
  const { messages } = await linter.lintText(sentence, 'text.txt');
  expect(messages).not.toEqual([]);
});

test.each(['There is no server.', 'It is no longer there.', 'It is not there.'])(
  'the prose linter finds none in “%s”',
  async (sentence) => {
    expect((await linter.lintText(sentence, 'text.txt')).messages).toEqual([]);
  },
);
