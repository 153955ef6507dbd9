import { abstractUrl } from '../../core/arxiv-id.ts';
import { plainText } from '../../core/text/tex/plain.ts';
import { t } from '../../ui/i18n.ts';
import { authorsInWords } from '../../ui/names.ts';
import { countsInWords, titleInWords } from '../words.ts';
import type { Mail } from './mail.ts';

/** The usual line width of plain text mail. */
const WIDTH = 72;
const AUTHORS = 5;

/** A day's digest as plain text. */
export function mailText({ subject, papers, rest }: Mail): string {
  const entries = papers.map((paper, index) => {
    const lines = [
      ...wrapped(`${index + 1}. ${titleInWords(paper)}`, '   '),
      ...wrapped(plainText(authorsInWords(paper.authors, AUTHORS)), '   ', '   '),
      ...wrapped(countsInWords(paper.counted), '   ', '   '),
      `   ${abstractUrl(paper.arxivId)}`,
    ];
    return lines.filter((line) => line.trim() !== '').join('\n');
  });
  const foot = [...(rest === '' ? [] : [t('siteMailRest', rest)]), t('siteThanks')];
  return `${[subject, ...entries, `-- \n${foot.join('\n')}`].join('\n\n')}\n`;
}

/** Wraps a text; lines after the first are indented. Words that are too long get their own line. */
function wrapped(text: string, indent: string, first = ''): string[] {
  const lines: string[] = [];
  let line = first;
  for (const word of text.split(' ')) {
    const isFirst = line.trim() === '';
    if (!isFirst && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = indent + word;
    } else line = isFirst ? line + word : `${line} ${word}`;
  }
  return [...lines, line];
}
