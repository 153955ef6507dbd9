import { addDays, utcDay } from '../../src/core/days.ts';
import { type MadeUpPaper, paperOfId, papersOfDay } from './world.ts';

/** arXiv's answers in XML. */

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const oai = (body: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><responseDate>2026-11-24T03:30:00Z</responseDate>
${body}
</OAI-PMH>`;

export const NO_RECORDS = oai(`<error code='noRecordsMatch'>Nothing.</error>`);

const PAGE = 20;

/** A page of what is new from a day on: papers are announced on the day after their own. */
export function harvestXml(from: string | null, token: string | null, now: number): string {
  const [first = '', skipped = '0'] = token === null ? [from ?? ''] : token.split('/');
  const papers: MadeUpPaper[] = [];
  for (let day = first; day <= utcDay(now); day = addDays(day, 1)) {
    papers.push(...papersOfDay(addDays(day, -1)));
  }
  const skip = Number(skipped);
  const page = papers.slice(skip, skip + PAGE);
  if (page.length === 0) return NO_RECORDS;
  const next = skip + PAGE < papers.length ? `${first}/${skip + PAGE}` : '';
  const records = page.map(record).join('\n');
  return oai(`<ListRecords>${records}<resumptionToken>${next}</resumptionToken></ListRecords>`);
}

function record({ id, title, authors, categories, abstract }: MadeUpPaper): string {
  const names = authors.map((name) => {
    const [forenames = '', keyname = ''] = name.split(' ');
    return `<author><keyname>${keyname}</keyname><forenames>${forenames}</forenames></author>`;
  });
  return `<record><header><identifier>oai:arXiv.org:${id}</identifier></header><metadata>
<arXiv xmlns="http://arxiv.org/OAI/arXiv/"><id>${id}</id><authors>${names.join('')}</authors>
<title>${escaped(title)}</title><categories>${categories.join(' ')}</categories>
<abstract>${escaped(abstract)}</abstract></arXiv></metadata></record>`;
}

/** The answer of the API for IDs. An unknown one makes the call fail. */
export function lookUpXml(ids: readonly string[]): [status: number, text: string] {
  const entries: string[] = [];
  for (const id of ids) {
    const paper = paperOfId(id);
    if (paper === undefined) return [400, atom(`<entry><title>Error</title></entry>`)];
    const names = paper.authors.map((name) => `<author><name>${name}</name></author>`).join('');
    const terms = paper.categories.map((term) => `<category term="${term}"/>`).join('');
    entries.push(`<entry><id>http://arxiv.org/abs/${id}v1</id><title>${escaped(paper.title)}</title>
<summary>${escaped(paper.abstract)}</summary>${names}
<arxiv:primary_category xmlns:arxiv="http://arxiv.org/schemas/atom" term="${paper.categories[0]}"/>${terms}</entry>`);
  }
  return [200, atom(entries.join('\n'))];
}

function atom(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>ArXiv Query</title>${body}</feed>`;
}
