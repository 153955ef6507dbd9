import type { ArxivId } from '../core/digest.ts';
import { failureOf } from '../core/failure.ts';
import type { Reading } from '../core/tags.ts';
import type { send as Send } from '../messaging/send.ts';
import type { PaperRow } from '../shared/messages.ts';
import type { Choices } from './arrange.ts';
import { type Answer, askFor, askForRest, inOrder, nearAnswer } from './asking.ts';
import { isSearch, type Place } from './place.ts';
import { firstState, type State } from './state.ts';

/** Skeletons are shown only if a response takes longer than this. */
const SLOW_MS = 200;
const OWN_SAVE_MS = 1500;
const NONE: ReadonlySet<string> = new Set();

/** The state and the requests of the list pages. It does not render; `changed` is called after each change. */
export class ListModel {
  state: State;
  /** Called when the user opens another place. */
  onPlace: (place: Place) => void = () => undefined;
  private readonly send: typeof Send;
  private readonly changed: () => void;
  private asked = 0;
  private savedAt = 0;
  /** A search is running; what the user types meanwhile becomes one request. */
  private searching = false;
  private slowTimer: ReturnType<typeof setTimeout> | undefined;

  /** @param cached the cached list of the place, shown until the response arrives */
  constructor(
    send: typeof Send,
    place: Place,
    choices: Choices,
    changed: () => void,
    cached: Answer | null = null,
  ) {
    this.send = send;
    this.changed = changed;
    this.state = { ...firstState(place, choices), ...(cached && { ...cached, shows: place }) };
    this.load();
  }

  /** Opens another day, view or search. */
  show(change: Partial<Place>): void {
    const place = { ...this.state.place, scroll: 0, ...change };
    const near = nearAnswer(place, this.state);
    this.set({ place, touched: NONE, ...(near === null ? {} : { ...near, shows: place }) });
    this.onPlace(place);
    void this.load();
  }

  /** Records the scroll position without rendering. */
  scrolled(scroll: number): void {
    this.state = { ...this.state, place: { ...this.state.place, scroll } };
  }

  choose(change: Partial<Choices>): void {
    const filters = 'reading' in change || 'tag' in change;
    this.set({
      choices: { ...this.state.choices, ...change },
      ...(filters ? { touched: NONE } : {}),
    });
  }

  /** Requests the current list again; the old one stays until then. */
  async reload(): Promise<void> {
    await Promise.all([this.load(), this.state.days && this.loadDays(), this.loadSources()]);
  }

  async load(): Promise<void> {
    const { place } = this.state;
    const mine = ++this.asked;
    if (this.searching && isSearch(place)) return;
    clearTimeout(this.slowTimer);
    this.slowTimer = setTimeout(() => this.set({ slow: true }), SLOW_MS);
    try {
      const answer = await this.ask(place);
      if (!this.isCurrent(mine)) return;
      const { rest = [], ...change } = answer;
      const partial = rest.length > 0;
      this.finish({ ...change, ...this.withKnown(answer), partial, shows: place, failure: null });
      await this.loadRest(mine, answer);
    } catch (error) {
      if (this.isCurrent(mine)) this.finish({ failure: failureOf(error), partial: false });
    }
  }

  /** Keeps rows of the same list that are shown already, so that an update does not shorten it. */
  private withKnown({ papers, rest = [] }: Answer): Partial<State> {
    if (rest.length === 0 || papers === null) return {};
    const all = inOrder(idsOf({ papers, rest }), this.state.papers ?? [], papers);
    return { papers: all, searched: all };
  }

  /** Adds the other rows of a long list as they arrive. */
  private async loadRest(asked: number, answer: Answer): Promise<void> {
    const ids = idsOf(answer);
    for await (const more of askForRest(this.send, answer.rest ?? [])) {
      if (asked !== this.asked) return;
      const all = inOrder(ids, this.state.papers ?? [], more);
      this.set({ papers: all, searched: all });
    }
    if (asked === this.asked) this.set({ partial: false });
  }

  /** Whether this is still the latest request. Sends a postponed search. */
  private isCurrent(asked: number): boolean {
    if (asked === this.asked) return true;
    if (!this.searching && isSearch(this.state.place)) void this.load();
    return false;
  }

  private finish(change: Partial<State>): void {
    clearTimeout(this.slowTimer);
    this.set({ slow: false, ...change });
  }

  private async ask(place: Place): Promise<Answer> {
    if (isSearch(place)) this.searching = true;
    try {
      return await askFor(this.send, place, this.state);
    } finally {
      if (isSearch(place)) this.searching = false;
    }
  }

  /** Loads the navigation for a page that opened with a search or the reading list. */
  async loadNav(): Promise<void> {
    if (this.state.nav !== null) return;
    const { day, all } = this.state.place;
    await this.loadOptional(async () => this.set({ nav: await this.send('day', { day, all }) }));
  }

  async loadDays(): Promise<void> {
    await this.loadOptional(async () => this.set({ days: await this.send('days', {}) }));
  }

  async loadSources(): Promise<void> {
    await this.loadOptional(async () => this.set({ sources: await this.send('sources', {}) }));
  }

  async loadTrouble(): Promise<void> {
    await this.loadOptional(async () => this.set({ behind: await this.send('trouble', {}) }));
  }

  /** Requests a rebuild of the badges' data. */
  async rebuild(): Promise<void> {
    await this.loadOptional(async () => void (await this.send('rebuild', {})));
    await this.loadTrouble();
  }

  /** Updates the bookmark at once, and reverts it if saving fails. */
  async save(id: string, saved: boolean): Promise<void> {
    this.savedAt = Date.now();
    this.replace(id, { saved });
    try {
      await this.send('save', { id, saved });
    } catch (error) {
      this.replace(id, { saved: !saved });
      this.set({ failure: failureOf(error) });
    }
  }

  /** Changes a paper of the reading list at once, and reverts it if saving fails. */
  async setReading(id: string, before: Reading, change: Partial<Reading>): Promise<void> {
    this.savedAt = Date.now();
    const reading = { ...before, ...change };
    this.set({ touched: new Set([...this.state.touched, id]) });
    this.replace(id, { reading });
    try {
      await this.send('setReading', { id, ...reading });
    } catch (error) {
      this.replace(id, { reading: before });
      this.set({ failure: failureOf(error) });
    }
  }

  /** Whether a change of the marks was caused by this page. */
  get isSaving(): boolean {
    return Date.now() - this.savedAt < OWN_SAVE_MS;
  }

  private replace(id: string, change: Partial<PaperRow>): void {
    const mark = (paper: PaperRow) => (paper.id === id ? { ...paper, ...change } : paper);
    const { papers, searched } = this.state;
    this.set({ papers: papers?.map(mark) ?? null, searched: searched.map(mark) });
  }

  /** A paper's abstract; empty if unknown. */
  async abstractOf(id: string): Promise<string> {
    return (await this.send('paper', { id }))?.abstract ?? '';
  }

  /** Refreshes every source. */
  async refresh(): Promise<void> {
    if (this.state.refreshing) return;
    this.set({ refreshing: true });
    try {
      await this.send('refresh', { source: null });
      await this.reload();
    } catch (error) {
      this.set({ failure: failureOf(error) });
    } finally {
      this.set({ refreshing: false });
    }
  }

  /** Runs a request whose failure does not matter: the next change repeats it. */
  private async loadOptional(job: () => Promise<void>): Promise<void> {
    try {
      await job();
    } catch (error) {
      if (this.state.papers === null) this.set({ failure: failureOf(error) });
    }
  }

  private set(change: Partial<State>): void {
    this.state = { ...this.state, ...change };
    this.changed();
  }
}

/** All papers of a list, also those whose rows are still to come. */
function idsOf({ papers, rest = [] }: Pick<Answer, 'papers' | 'rest'>): ArxivId[] {
  return [...(papers ?? []).map(({ id }) => id), ...rest];
}
