import type { XmlElement } from '@rgrove/parse-xml';
import { parseArxivId } from '../../core/arxiv-id.ts';
import type { ArxivId, Day } from '../../core/digest.ts';
import { isCategory } from '../../core/taxonomy.ts';
import { childrenOf, rootOf, textIn } from '../../sources/arxiv/xml.ts';
import { SourceFailure } from '../../sources/reading/failure.ts';
import type { PaperFacts } from '../days/unite.ts';

const ADDRESS = 'https://oaipmh.arxiv.org/oai';

/** The URL of the first page of all papers changed since a day. */
export function harvestUrl(from: Day): string {
  return `${ADDRESS}?${new URLSearchParams({ verb: 'ListRecords', metadataPrefix: 'arXiv', from })}`;
}

/** The URL of the next page. The token is already percent-encoded and must be encoded once more. */
export function resumeUrl(token: string): string {
  return `${ADDRESS}?${new URLSearchParams({ verb: 'ListRecords', resumptionToken: token })}`;
}

export interface HarvestPage {
  papers: [ArxivId, PaperFacts][];
  /** Empty after the last page. */
  token: string;
}

/**
 * Parses one page of arXiv's OAI-PMH interface.
 * @throws SourceFailure if the page is invalid or its token has expired
 */
export function readHarvest(text: string): HarvestPage {
  const root = rootOf(text);
  const [error] = childrenOf(root, 'error');
  if (error?.attributes.code === 'noRecordsMatch') return { papers: [], token: '' };
  if (error !== undefined) {
    throw new SourceFailure('changed', 'sourcesReasonSays', [error.attributes.code ?? 'error']);
  }
  const [list] = childrenOf(root, 'ListRecords');
  if (list === undefined)
    throw new SourceFailure('changed', 'sourcesReasonUnknown', ['no records']);
  const papers = childrenOf(list, 'record').map(paperOf);
  return {
    papers: papers.filter((paper) => paper !== null),
    token: textIn(list, 'resumptionToken'),
  };
}

function paperOf(record: XmlElement): [ArxivId, PaperFacts] | null {
  const [metadata] = childrenOf(record, 'metadata');
  const paper = metadata === undefined ? undefined : childrenOf(metadata, 'arXiv')[0];
  if (paper === undefined) return null;
  const id = parseArxivId(textIn(paper, 'id'));
  const title = textIn(paper, 'title');
  const categories = textIn(paper, 'categories').split(' ').filter(isCategory);
  if (id === null || title === '' || categories.length === 0) return null;
  const [authors] = childrenOf(paper, 'authors');
  const names = authors === undefined ? [] : childrenOf(authors, 'author').map(nameOf);
  return [id, { title, authors: names, categories, abstract: textIn(paper, 'abstract') }];
}

function nameOf(author: XmlElement): string {
  const parts = ['forenames', 'keyname', 'suffix'].map((part) => textIn(author, part));
  return parts.filter((part) => part !== '').join(' ');
}
