import fc from 'fast-check';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { PIECES } from '../../fixtures/hostile.ts';
import { ROUNDS_TIMEOUT, rounds } from '../../rounds.ts';
import { type SourceFile, sourceFiles } from '../house/files.ts';
import { isLinear } from './linear.ts';

/** Where text from outside meets a pattern. */
const FOLDERS = ['src/core', 'src/store', 'src/content', 'src/popup', 'src/background'];
const SIZE = 32_000;

/** The patterns that a file writes out, each with the place where it stands. */
function patternsOf({ path, text }: SourceFile): [place: string, pattern: RegExp][] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  const found: [string, RegExp][] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      const [, body = '', flags = ''] = /^\/(.*)\/([a-z]*)$/s.exec(node.text) ?? [];
      found.push([`${path}:${line + 1} ${node.text}`, new RegExp(body, flags)]);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Texts that a pattern takes; none where it looks around or asks for a kind of letters: those cannot be made up. */
function samplesOf({ source }: RegExp): string[] {
  if (/\\b|\\p\{|\[\^\\S|\(\?[=!<]/i.test(source)) return [];
  return fc.sample(fc.stringMatching(new RegExp(source)), { numRuns: rounds(2, 40), seed: 1 });
}

/** Beginnings that get far into a pattern, each with a piece that may keep it busy there. */
function attacksOn(pattern: RegExp): [start: string, piece: string][] {
  const plain = PIECES.map((piece): [string, string] => ['', piece]);
  const near = samplesOf(pattern).flatMap((sample) => {
    const text = sample.slice(0, 40);
    return [...text].flatMap((sign, at): [string, string][] => [
      [text.slice(0, at), sign],
      [text.slice(0, at), text.slice(at, at + 3)],
    ]);
  });
  return [...plain, ...near];
}

describe('a pattern', () => {
  const patterns = FOLDERS.flatMap(sourceFiles).flatMap(patternsOf);

  it('is found at all', () => {
    expect(patterns.length).toBeGreaterThan(80);
  });

  it.each(patterns)(
    '%s needs no more than its input is long',
    (_, pattern) => {
      const slow = attacksOn(pattern).find(([start, piece]) => {
        const work = (size: number) => {
          const text = `${start}${piece.repeat(size / piece.length)}\u0001`;
          return () => text.replace(pattern, '');
        };
        return !isLinear(work, SIZE);
      });
      expect(slow).toBeUndefined();
    },
    ROUNDS_TIMEOUT,
  );
});
