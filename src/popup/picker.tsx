import { useRef, useState } from 'preact/hooks';
import { t } from '../ui/i18n.ts';
import { Calendar } from './calendar.tsx';
import type { ListModel } from './model.ts';
import { isOfDays } from './place.ts';
import type { State } from './state.ts';

interface PickerProps {
  id: string;
  state: State;
  model: ListModel;
}

/** The calendar below the button that refers to it by `popovertarget`. Escape or a click elsewhere closes it. */
export function Picker({ id, state, model }: PickerProps) {
  const [open, setOpen] = useState(false);
  const element = useRef<HTMLDivElement>(null);
  const close = () => element.current?.hidePopover();
  return (
    <div
      id={id}
      class="pick"
      popover="auto"
      role="dialog"
      aria-label={t('popupChooseDay')}
      ref={element}
      onToggle={({ newState }) => {
        setOpen(newState === 'open');
        if (newState === 'open') void model.loadDays();
      }}
    >
      {open && <PickerBody state={state} model={model} onDone={close} />}
    </div>
  );
}

interface PickerBodyProps {
  state: State;
  model: ListModel;
  onDone?: () => void;
}

/** The calendar and a link to the latest day. */
export function PickerBody({ state, model, onDone }: PickerBodyProps) {
  const { place, nav, days } = state;
  const go = (change: Parameters<ListModel['show']>[0]) => {
    model.show({ query: '', ...change });
    onDone?.();
  };
  return (
    <>
      <Calendar
        days={days}
        day={isOfDays(place) ? (place.day ?? nav?.day ?? null) : null}
        week={place.view === 'week'}
        onPick={(day) =>
          go({
            view: place.view === 'week' ? 'week' : 'day',
            day,
          })
        }
      />
      <p class="legend">{t('popupMonthLegend')}</p>
      <div class="span">
        <button
          type="button"
          class="btn"
          disabled={nav?.latest === null}
          onClick={() => go({ view: place.view === 'week' ? 'week' : 'day', day: null })}
        >
          {t('popupLatest')}
        </button>
      </div>
    </>
  );
}
