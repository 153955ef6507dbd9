import { useEffect, useRef } from 'preact/hooks';
import { t } from '../ui/i18n.ts';
import { Icon, Logo } from '../ui/icons.tsx';
import { DayNav, fileNameOf, tabTitleOf, titleOf } from './day-nav.tsx';
import { DenseSwitch } from './dense.tsx';
import { Find } from './find.tsx';
import { HiddenPapers, RefreshButton, summaryOf } from './foot.tsx';
import { Help } from './help.tsx';
import { useKeys } from './keys.ts';
import { ListArea } from './list.tsx';
import { Notes } from './notes.tsx';
import { OptionsLink } from './options-link.tsx';
import { OrderSelect } from './order-select.tsx';
import { PageLink } from './page-link.tsx';
import { Picker } from './picker.tsx';
import { placeToHash } from './place.ts';
import { ReadingFilter } from './reading-filter.tsx';
import { ShareMenu } from './share/menu.tsx';
import { canOpenSidePanel, openSidePanel } from './side-panel.ts';
import { SourceChips } from './source-chips.tsx';
import type { AppProps } from './start.tsx';
import { Tabs } from './tabs.tsx';
import { useArranged } from './use-arranged.ts';
import { useScroll } from './use-scroll.ts';

/** The compact layout of the toolbar popup and the side panel. */
export function PopupApp({ state, model, surface, fetched, keysOn, visited }: AppProps) {
  const scroller = useRef<HTMLElement>(null);
  useScroll(state, model, scroller);
  const { papers, near } = useArranged(state);
  useKeys(keysOn);
  useTitle(tabTitleOf(state));
  return (
    <div class="popup" data-surface={surface}>
      <header class="head">
        <div class="days">
          <Logo />
          <DayNav state={state} model={model}>
            <h1>
              <button type="button" class="day" popovertarget="picker" aria-haspopup="dialog">
                {titleOf(state, 'short') || t('extensionName')}
              </button>
            </h1>
          </DayNav>
          <span class="sp" />
          <PageLink
            page="hot"
            hash={placeToHash(state.place)}
            kind="icon"
            label={t('popupOpenPage')}
          >
            <Icon name="page" />
          </PageLink>
          <OptionsLink kind="icon" />
        </div>
        <div class="views">
          <Tabs state={state} model={model} />
          <span class="sp" />
          <DenseSwitch state={state} model={model} />
          <ShareMenu
            papers={papers}
            heading={titleOf(state, 'long')}
            file={fileNameOf(state)}
            partial={state.partial}
          />
          <Help keysOn={keysOn} />
        </div>
        <Find state={state} model={model} />
        <ReadingFilter state={state} model={model} />
        <SourceChips state={state} model={model} fetched={fetched} />
      </header>
      <Picker id="picker" state={state} model={model} />
      <Notes state={state} model={model} />
      {/* Keyboard users must be able to scroll a list that contains no link yet. */}
      <main class="scroller" ref={scroller} tabIndex={-1}>
        <ListArea
          state={state}
          model={model}
          papers={papers}
          near={near}
          authors={2}
          visited={visited}
        />
      </main>
      <footer class="foot">
        <span>
          <span role="status">{summaryOf(state, papers.length)}</span>
          <HiddenPapers state={state} model={model} />
        </span>
        <OrderSelect state={state} model={model} />
        {surface === 'popup' && canOpenSidePanel() && <SidePanelButton />}
        <RefreshButton state={state} model={model} />
      </footer>
    </div>
  );
}

/** Sets the tab's title. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title;
  }, [title]);
}

function SidePanelButton() {
  return (
    <button
      type="button"
      class="ib"
      aria-label={t('popupOpenPanel')}
      title={t('popupOpenPanel')}
      onClick={openSidePanel}
    >
      <Icon name="panel" />
    </button>
  );
}
