import type { ArxivId } from '../../core/digest.ts';
import type { PaperDetails } from '../../shared/messages.ts';
import { send } from '../api.ts';
import { isTyping } from '../listing/typing.ts';
import type { LiveApi, OpenPanel, PanelTools } from '../live-api.ts';
import { makeActions, type PaperActions } from './actions.ts';
import { type Body, bodyOf, failureBody } from './body.ts';
import { contextOf } from './context.ts';
import { type AuthorButtons, makeAuthorButtons } from './follow-author.ts';
import { makeFrame } from './frame.ts';
import { headOf } from './head.ts';

const CONTROLS = 'a, button, input, select, textarea, summary, audio, video, [tabindex="0"]';

interface Opened {
  id: ArxivId;
  opener: HTMLElement;
}

/** Opens, fills and closes the panel of a page. */
export function makePanel(live: LiveApi, panelTools: PanelTools): OpenPanel {
  /** The open panel's paper. A new object each time, so that late responses can be detected. */
  let opened: Opened | null = null;
  let actions: PaperActions | null = null;
  let authors: AuthorButtons | null = null;
  let body: Body | null = null;
  const { signal, changes } = live;
  let { translate } = live;
  let frame = makeFrame(live, panelTools, { close, step, leave });

  function step(direction: 1 | -1): void {
    const to = panelTools.step(direction);
    if (to !== null) show(to.id, to.opener, { navigating: true });
  }

  function close(): void {
    if (opened === null) return;
    const back = openerOf(opened);
    const hadFocus = frame.hasFocus();
    press(null);
    frame.remove();
    panelTools.standBeside(null);
    if (hadFocus) back?.focus({ preventScroll: true });
  }

  /** Focuses the badge of the open paper. The panel stays. */
  function leave(): void {
    if (opened !== null) openerOf(opened)?.focus();
  }

  /** Moves the pressed state to another badge. */
  function press(next: Opened | null): void {
    for (const open of [opened, next]) {
      if (open)
        panelTools.dom.set(openerOf(open) ?? open.opener, 'aria-expanded', String(open === next));
    }
    opened = next;
  }

  function show(id: ArxivId, opener: HTMLElement, how: Parameters<OpenPanel>[2] = {}): void {
    const { navigating = false } = how;
    if (opened?.opener === opener && !navigating) {
      close();
      return;
    }
    if (translate !== live.translate) {
      frame.remove();
      ({ translate } = live);
      frame = makeFrame(live, panelTools, { close, step, leave });
    }
    const now = { id, opener };
    press(now);
    draw(now, navigating, how.details ?? send('paper', { id }));
    panelTools.standBeside(opener);
  }

  /** Shows the page's metadata at once; the rest follows when the background answers. */
  async function draw(
    now: Opened,
    navigating: boolean,
    details: Promise<PaperDetails | null>,
  ): Promise<void> {
    const { id, opener } = now;
    const context = contextOf(live, panelTools);
    const listed = panelTools.factsOf(opener);
    const unknown = { id, title: '', authors: [], categories: [] };
    // A page script may have moved the badge to another row.
    const facts = listed?.id === id ? listed : unknown;
    const say = (said: Body) => {
      if (opened !== now) return;
      body = said;
      frame.body(said.nodes);
    };
    const showFailure = (error: unknown) => {
      const again = () => draw(now, navigating, send('paper', { id }));
      say(failureBody(context, live, error, again));
    };
    actions = makeActions(context, live, facts, showFailure);
    authors = makeAuthorButtons(context, live, showFailure);
    const head = headOf(context, facts, live.badgeOf(id, opener), authors);
    frame.head(head, actions.buttons, navigating);
    body = null;
    frame.body([]);
    if (!navigating) frame.focusTitle();
    try {
      say(bodyOf(context, live, await details));
    } catch (error) {
      showFailure(error);
    }
  }

  const onKey = (event: KeyboardEvent) => {
    if (opened === null || event.defaultPrevented) return;
    if (event.key === 'Escape') close();
    else if (event.key === ' ' && isFree(event) && body?.expand()) event.preventDefault();
  };
  panelTools.dom.onUser(document, 'keydown', onKey, { signal });
  const update = () => {
    actions?.update();
    authors?.update();
  };
  changes.addEventListener('change', update, { signal });
  signal.addEventListener('abort', close);
  return show;
}

/** The button that opened the panel, or that of a new badge. */
function openerOf({ id, opener }: Opened): HTMLElement | null {
  if (opener.isConnected) return opener;
  return document.querySelector<HTMLElement>(
    `[data-arxiv-id="${CSS.escape(id)}"] > .hot-papers-open`,
  );
}

/** Whether neither a control nor a field uses the key. */
function isFree(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey;
  return isPlain && target instanceof HTMLElement && !target.closest(CONTROLS) && !isTyping(event);
}
