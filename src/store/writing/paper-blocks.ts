import type { StoredPaper } from '../../core/backup.ts';
import { readPaper, textsOf } from '../database/rows.ts';
import { blockKey, type StoredBlock } from '../database/schema.ts';

/** The store of blocks in any transaction. */
interface ReadBlocks {
  get(key: string): Promise<StoredBlock | undefined>;
}

/** The same methods without promises. */
type WriteBlocks = Pick<IDBObjectStore, 'put' | 'delete'>;

function wholeBlock(key: string, stored: StoredBlock | undefined): StoredBlock {
  return { key, papers: Object.fromEntries(textsOf(stored ?? {})) };
}

/** Papers and the other papers in their blocks, within one transaction. */
export class PaperBlocks {
  readonly #blocks: ReadonlyMap<string, StoredBlock>;
  readonly #papers = new Map<string, StoredPaper>();
  readonly #changed = new Set<StoredBlock>();

  private constructor(blocks: readonly StoredBlock[]) {
    this.#blocks = new Map(blocks.map((block) => [block.key, block]));
  }

  /** Reads the blocks for these keys, including keys of unknown papers. */
  static async read(store: ReadBlocks, papers: Iterable<string>): Promise<PaperBlocks> {
    const keys = new Set([...papers].map(blockKey));
    const blocks = [...keys].map(async (key) => wholeBlock(key, await store.get(key)));
    return new PaperBlocks(await Promise.all(blocks));
  }

  /** Returns the same object on each call. */
  get(key: string): StoredPaper | undefined {
    const known = this.#papers.get(key);
    const text = this.#blocks.get(blockKey(key))?.papers[key];
    if (known !== undefined || text === undefined) return known;
    const { paper } = readPaper(key, text);
    if (paper !== undefined) this.#papers.set(key, paper);
    return paper;
  }

  put(paper: StoredPaper): void {
    if (this.get(paper.key) === paper) return;
    this.#papers.set(paper.key, paper);
    this.#changing(paper.key).papers[paper.key] = JSON.stringify(paper);
  }

  delete(key: string): void {
    this.#papers.delete(key);
    delete this.#changing(key).papers[key];
  }

  /** Writes the changed blocks. @returns their keys */
  write(store: WriteBlocks): string[] {
    for (const { key, papers } of this.#changed) {
      const rows = Object.entries(papers).sort(([one], [other]) => (one < other ? -1 : 1));
      if (rows.length > 0) store.put({ key, papers: Object.fromEntries(rows) });
      else store.delete(key);
    }
    return [...this.#changed].map(({ key }) => key);
  }

  #changing(paper: string): StoredBlock {
    const block = this.#blocks.get(blockKey(paper));
    if (block === undefined) throw new RangeError(`the block of ${paper} was not read`);
    this.#changed.add(block);
    return block;
  }
}
