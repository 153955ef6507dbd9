import { send } from '../api.ts';
import type { LiveApi } from '../live-api.ts';
import { categoryOf, periodOf, tellsKinds } from '../pages/category.ts';
import { makeBarPart } from './bar-part.ts';
import { makeExplanation } from './explanation.ts';
import { failureWords } from './failure.ts';
import { makeHelp, makeNotice } from './help.ts';
import { keepVisit } from './keep-visit.ts';
import { type Action, listenToKeys } from './keys.ts';
import { makeListing } from './listing.ts';
import { loadFollow } from './load-follow.ts';
import { makeNavigation } from './navigation.ts';
import { makeOverlay } from './overlay.ts';
import { listenToPage } from './page-events.ts';
import { makePanelTools } from './panel-tools.ts';
import { makePaperKeys } from './paper-keys.ts';
import { reportHotCount } from './report-hot-count.ts';
import { reportShown } from './report-shown.ts';
import { openerOf, type Row } from './rows.ts';
import { makeSaving } from './saving.ts';
import { makeShare } from './share.ts';
import { type ListingView, readView, rememberView } from './view.ts';

/** Adds the bar, sorting, filtering, keyboard shortcuts and marks to a page. */
export async function start(live: LiveApi): Promise<void> {
  const url = new URL(location.href);
  const name = { category: categoryOf(url) ?? live.kind, period: periodOf(url) };
  const isListing = live.kind !== 'search' && live.kind !== 'abs';
  await live.ready;
  let view = await readView(name, live.settings);
  let seenShown = false;
  let noteShown = () => {};
  if (live.signal.aborted) return;

  const listing = makeListing(live);
  const navigation = makeNavigation(live, listing.rows);
  const overlay = makeOverlay(live, () => bar.root());
  const hot = reportHotCount(live);
  const attempt = (asked: Promise<unknown>) => {
    asked.catch((error) => overlay.open(makeNotice(failureWords(error, live.translate))));
  };

  const kinds = () => tellsKinds(url) || listing.rows().some(({ kind }) => kind !== 'new');
  /** The bar must not apply anything that the user cannot undo. */
  const present = (): ListingView => {
    if (!isListing) return { order: 'arxiv', from: 0, off: [] };
    if (!live.settings.bar) return { ...view, from: 0, off: [], yours: false };
    return kinds() ? view : { ...view, off: [] };
  };
  const withSeen = () =>
    seenShown || !isListing || !live.settings.bar || live.settings.seen !== 'hide';
  const openOptions = (hash: string) =>
    attempt(send('openPage', { page: 'options', ...(hash === '' ? {} : { hash }) }));
  const explain = makeExplanation(live, name.period, {
    showAll() {
      seenShown = true;
      change({ from: 0, off: [] });
    },
    openSources: () => openOptions('sources'),
  });
  const draw = () => {
    bar.draw(listing.rows(), present(), withSeen(), kinds());
    explain(listing.rows());
    noteShown();
  };
  const refresh = () => {
    listing.refresh(present(), withSeen());
    draw();
    hot.update(listing.rows());
  };
  const change = (changed: Partial<ListingView>) => {
    const reordered = changed.order !== undefined && changed.order !== view.order;
    view = { ...view, ...changed };
    if (reordered) listing.refresh(present(), withSeen());
    else listing.filter(present(), withSeen());
    draw();
    rememberView(name, view, live.settings).catch(() => {});
  };
  const follow = (row: Row | undefined): boolean => {
    const opener = row && openerOf(live, row);
    if (opener && document.getElementById('hot-papers-panel'))
      live.panel?.(row.id, opener, { navigating: true });
    bar.drawPosition();
    return row !== undefined;
  };
  const help = () => {
    overlay.toggle('help', () => makeHelp(live, () => openOptions('')));
    return true;
  };
  const share = () => {
    const openReadingList = () => attempt(send('openPage', { page: 'hot', hash: 'view=saved' }));
    overlay.toggle('share', () => makeShare(live, listing.rows(), openReadingList));
  };
  const order = () => {
    const rises = listing.rows().some(({ growth }) => growth !== null);
    if (isListing) change({ order: orderAfter(view.order, rises) });
    return isListing;
  };
  const bar = makeBarPart(live, navigation, {
    step: (direction) => follow(navigation.step(direction)),
    change,
    help,
    share,
    jump(index) {
      const row = navigation.near(index);
      if (row) navigation.goTo(row);
      bar.drawPosition();
    },
    showSeen(shown) {
      seenShown = shown;
      change({});
    },
  });
  const onPaper = makePaperKeys(live, makeSaving(live, attempt));
  const own: Partial<Record<Action, () => boolean>> = {
    next: () => follow(navigation.step(1)),
    previous: () => follow(navigation.step(-1)),
    risen: () => follow(navigation.stepToRisen()),
    yours: () => follow(navigation.stepToYours()),
    help,
    order,
  };

  const onScroll = () => {
    bar.drawPosition();
    noteShown();
  };
  live.panelTools = makePanelTools(live, navigation, listing.rows, bar.drawPosition);
  live.changes.addEventListener('change', refresh, { signal: live.signal });
  live.signal.addEventListener('abort', listing.restore);
  listenToKeys(
    live,
    (command) => own[command.action]?.() ?? onPaper(command, navigation.current()),
  );
  listenToPage(live, {
    scrolled: onScroll,
    found: listing.reveal,
    resized: () => listing.isStale() && refresh(),
    returned: refresh,
  });
  listing.refresh(present(), withSeen());
  // Reading a long page and rendering the bar are separate tasks, so that the user can scroll in between.
  await pause();
  if (live.signal.aborted) return;
  draw();
  hot.update(listing.rows());
  live.changes.dispatchEvent(new Event('panel-tools'));
  noteShown = reportShown(live, listing.rows, navigation.inView);
  keepVisit(live, listing.rows);
  await loadFollow(live);
}

/** The next order for the key; includes gains only if there are any. */
function orderAfter(order: ListingView['order'], rises: boolean): ListingView['order'] {
  if (order === 'arxiv') return 'hottest';
  return order === 'hottest' && rises ? 'rising' : 'arxiv';
}

function pause(): Promise<void> {
  return new Promise((done) => setTimeout(done));
}
