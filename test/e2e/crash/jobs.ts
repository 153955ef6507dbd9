import { setTimeout as sleep } from 'node:timers/promises';
import type { ExportCursor, ExportedPart } from '../../../src/shared/messages.ts';
import {
  archiveState as archiveItem,
  NEW_ARCHIVE,
} from '../../../src/shared/storage/source-states.ts';
import { ARCHIVE_DAYS } from '../../../src/sources/archive.ts';
import { hotPapers } from '../digest-text.ts';
import { ask } from '../services.ts';
import { setLocalPage } from './in-page.ts';
import type { Rig } from './rig.ts';
import type { State } from './state.ts';

/** Told of each thing that the background said it has done; null where the database is as after one more. */
export type Step = () => Promise<void>;

/** Something that takes its time, and may be cut off anywhere. */
export interface Job {
  /** What is there before, besides the starter digests. */
  prepare(rig: Rig): Promise<void>;
  /** Does all of it; a second time changes nothing more. Ends early where `signal` says so. */
  run(rig: Rig, step: Step, signal: AbortSignal): Promise<void>;
  /** The same, a step at a time, where `run` cannot say what was done. */
  walk?(rig: Rig, step: Step): Promise<void>;
  /** What is to be done after a crash, where that is not to run it again. */
  again?(rig: Rig): Promise<void>;
  /**
   * How many steps are certainly done; the database is as after these, or as after one more. Null where it may be
   * anything between before and after; undefined where nothing of it need be there.
   */
  done?(state: State, acknowledged: number): number | null | undefined;
}

const COUNTED_AT = '03/05/2021 10:20:30';

/** The texts of digests that know many papers together, of four months. */
function textsOf(days: readonly string[], size: number): string[] {
  return days.map((day, at) => {
    const papers = Array.from({ length: size }, (_, index) => ({
      id: `${['2101', '2102', '2103', '1912'][index % 4]}.${String(700 + index + at * 7).padStart(5, '0')}`,
      title: `Paper ${index} in digest ${at}`,
      retweets: 3 + index * (at + 1),
      favorites: 60 + at,
    }));
    return hotPapers(day, papers);
  });
}

const day = (number: number) => `2021-03-${String(number).padStart(2, '0')}`;
const DAYS = Array.from({ length: 10 }, (_, index) => day(index + 1));
const FIRST_COUNT = textsOf(DAYS, 80);
const LATER_COUNT = FIRST_COUNT.slice(2, 5).map((text) =>
  text.replaceAll(COUNTED_AT, '03/06/2021 10:20:30').replaceAll('retweets: ', 'retweets: 1'),
);
const TEXTS = [...FIRST_COUNT, ...LATER_COUNT];
const OTHERS = textsOf(['2021-04-01', '2021-04-02'], 60);

async function importAll(rig: Rig, texts: readonly string[], step: Step = async () => undefined) {
  for (const [index, text] of texts.entries()) {
    const { refusal } = await ask(rig.page, 'import', { file: `${index}.md`, text });
    if (refusal !== null) throw new Error(refusal.key);
    await step();
  }
}

const imports: Job = {
  async prepare() {},
  run: (rig, step) => importAll(rig, TEXTS, step),
  done: (_state, acknowledged) => acknowledged,
};

const ARCHIVE_KEY = archiveItem.key;
const LAST_DAYS = ARCHIVE_DAYS.slice(-14);
const EARLIER = ARCHIVE_DAYS.length - LAST_DAYS.length;
const ARCHIVE_TEXTS = textsOf(LAST_DAYS, 60);

/** The last days of the archive. Two of them have no file. */
const archive: Job = {
  async prepare(rig) {
    rig.world.internet.on('raw.githubusercontent.com', (_, response, url) => {
      const at = LAST_DAYS.findIndex((one) => url.pathname.includes(one));
      response.writeHead(isMissing(at) ? 404 : 200, { 'access-control-allow-origin': '*' });
      response.end(ARCHIVE_TEXTS[at]);
    });
    const state = { ...NEW_ARCHIVE, phase: 'paused', asked: EARLIER };
    await rig.page.evaluate(setLocalPage, { [ARCHIVE_KEY]: state });
  },
  async run(rig, _step, signal) {
    await ask(rig.page, 'archive', { action: 'resume' });
    while (archiveState(await rig.read()).phase !== 'done') {
      signal.throwIfAborted();
      await sleep(20);
    }
  },
  async walk(rig, step) {
    for (const [at, text] of ARCHIVE_TEXTS.entries()) {
      if (!isMissing(at)) await importAll(rig, [text]);
      await step();
    }
  },
  done: (state) => archiveState(state).asked - EARLIER,
};

const isMissing = (at: number) => at < 0 || at === 3 || at === 9;

function archiveState({ local }: State): typeof NEW_ARCHIVE {
  return local[ARCHIVE_KEY] as typeof NEW_ARCHIVE;
}

const MARKED = ['2103.00702', '2102.00701', '2103.00706', '1912.00703', 'math/0601001'];

const marking: Job = {
  prepare: (rig) => importAll(rig, FIRST_COUNT.slice(0, 3)),
  async run(rig, step) {
    for (const [index, id] of MARKED.entries()) {
      await ask(rig.page, 'save', { id, saved: true });
      await step();
      const ids = Array.from({ length: 300 }, (_, at) => `2103.${20000 + index * 200 + at}`);
      await ask(rig.page, 'shown', { ids: [...ids, id], day: day(index + 1), facts: [] });
      await step();
      const fact = {
        id,
        title: `${id} as listed`,
        authors: ['Ada Example'],
        categories: ['cs.DL'],
      };
      await ask(rig.page, 'shown', { ids: [], day: day(20), facts: [fact] });
      await step();
    }
  },
  done: (_state, acknowledged) => acknowledged,
};

/** A backup of what the other jobs make, which is taken in part by part. */
function restoring(): Job {
  const parts: string[] = [];
  return {
    async prepare(rig) {
      if (parts.length === 0) {
        await importAll(rig, TEXTS);
        await marking.run(rig, async () => undefined, new AbortController().signal);
        const text = await backupOf(rig);
        const size = Math.ceil(text.length / 5);
        for (let at = 0; at < text.length; at += size) parts.push(text.slice(at, at + size));
        await rig.reset();
      }
      await importAll(rig, LATER_COUNT);
      await ask(rig.page, 'save', { id: '2012.05901', saved: true });
    },
    async run(rig) {
      // As the options page does: a merge that goes on after a crash comes first.
      await rig.settle();
      const session = crypto.randomUUID();
      for (const [part, text] of parts.entries()) {
        const last = part === parts.length - 1;
        await ask(rig.page, 'restorePart', { session, part, text, last });
      }
      await rig.settle();
    },
    done: () => null,
  };
}

async function backupOf(rig: Rig): Promise<string> {
  let text = '';
  let from: ExportCursor | null = null;
  do {
    const piece: ExportedPart = await ask(rig.page, 'exportPart', { from });
    text += piece.text;
    from = piece.next;
  } while (from !== null);
  return text;
}

/** A source with hundreds of digests is deleted, step by step. */
const sourceDeletion: Job = {
  async prepare(rig) {
    await importAll(rig, TEXTS);
    await ask(rig.page, 'save', { id: '2103.00702', saved: true });
  },
  async run(rig) {
    await rig.settle();
    await ask(rig.page, 'deleteSource', { source: 'hot-papers' });
    await rig.settle();
  },
  async again(rig) {
    // It goes on by itself where the background was told of it.
    await rig.settle();
    await ask(rig.page, 'deleteSource', { source: 'hot-papers' });
  },
  done: () => undefined,
};

/** All is deleted, something new comes in, and then the deletion is undone. */
const deletion: Job = {
  async prepare(rig) {
    await importAll(rig, FIRST_COUNT.slice(0, 4));
    await ask(rig.page, 'save', { id: '2103.00702', saved: true });
  },
  async run(rig) {
    await ask(rig.page, 'clear', {});
    await importAll(rig, OTHERS);
    await ask(rig.page, 'undoClear', {});
    await rig.settle();
  },
  async again(rig) {
    await rig.settle();
    const { canUndo } = await ask(rig.page, 'summary', {});
    if (canUndo) await ask(rig.page, 'undoClear', {});
    await importAll(rig, OTHERS);
  },
  done: () => undefined,
};

export const JOBS: Record<string, Job> = {
  'the import of digests': imports,
  'the restoring of a backup': restoring(),
  'the download of the archive': archive,
  'saving and seeing': marking,
  'a deletion that is undone': deletion,
  'the deletion of a source': sourceDeletion,
};
