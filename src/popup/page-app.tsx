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
import { Picker, PickerBody } from './picker.tsx';
import { useTitle } from './popup-app.tsx';
import { ReadingFilter } from './reading-filter.tsx';
import { ShareMenu } from './share/menu.tsx';
import { SourceChips } from './source-chips.tsx';
import type { AppProps } from './start.tsx';
import { Tabs } from './tabs.tsx';
import { Threshold } from './threshold.tsx';
import { useArranged } from './use-arranged.ts';
import { useScroll } from './use-scroll.ts';

/** The wide layout: the list with a sidebar for month and sources. */
export function PageApp(props: AppProps) {
  const { state, model, keysOn, visited } = props;
  useScroll(state, model, null);
  const { papers, near } = useArranged(state);
  useKeys(keysOn);
  const title = titleOf(state, 'long');
  useTitle(tabTitleOf(state));
  return (
    <div class="page">
      <Rail {...props} />
      <main>
        <div class="days dayline">
          <DayNav state={state} model={model}>
            <h1>{title || t('extensionName')}</h1>
          </DayNav>
          <button
            type="button"
            class="ib month"
            popovertarget="picker"
            aria-haspopup="dialog"
            aria-label={t('popupChooseDay')}
          >
            <Icon name="calendar" />
          </button>
        </div>
        <Picker id="picker" state={state} model={model} />
        <p class="lead">
          <span role="status">{summaryOf(state, papers.length)}</span>{' '}
          <HiddenPapers state={state} model={model} />
        </p>
        <div class="tools">
          <Tabs state={state} model={model} />
          <Find state={state} model={model} />
          <OrderSelect state={state} model={model} />
          <RefreshButton state={state} model={model} />
          <Threshold state={state} model={model} />
          <DenseSwitch state={state} model={model} />
          <Help keysOn={keysOn} />
          <ShareMenu
            papers={papers}
            heading={title}
            file={fileNameOf(state)}
            partial={state.partial}
            wide
          />
        </div>
        <ReadingFilter state={state} model={model} />
        <Notes state={state} model={model} />
        <ListArea
          state={state}
          model={model}
          papers={papers}
          near={near}
          authors={8}
          visited={visited}
        />
      </main>
    </div>
  );
}

function Rail({ state, model, fetched }: AppProps) {
  return (
    <aside class="side" aria-label={t('popupRail')}>
      <div class="brand">
        <Logo />
        {t('popupBrand')}
      </div>
      <section class="wide" aria-label={t('popupChooseDay')}>
        <PickerBody state={state} model={model} />
      </section>
      <section>
        <p class="railhead" aria-hidden="true">
          {t('popupSources')}
        </p>
        <SourceChips state={state} model={model} fetched={fetched} />
      </section>
      <section class="chips">
        <OptionsLink kind="chip" />
      </section>
    </aside>
  );
}
