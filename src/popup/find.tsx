import { useEffect, useRef } from 'preact/hooks';
import { t } from '../ui/i18n.ts';
import { Icon } from '../ui/icons.tsx';
import { focusRow } from './keys.ts';
import type { ListModel } from './model.ts';
import type { State } from './state.ts';

interface FindProps {
  state: State;
  model: ListModel;
}

/** Search as you type: first in the open list, then in all papers of the database. */
export function Find({ state, model }: FindProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onSlash = (event: KeyboardEvent) => {
      if (event.key !== '/' || isTyping(event.target)) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener('keydown', onSlash);
    return () => document.removeEventListener('keydown', onSlash);
  }, []);
  return (
    <search class="find">
      <Icon name="find" />
      <input
        ref={input}
        type="search"
        aria-label={t('popupFind')}
        placeholder={t('popupFindPlaceholder')}
        title={t('popupFindTip')}
        value={state.place.query}
        spellcheck={false}
        autocomplete="off"
        onInput={({ currentTarget }) => model.show({ query: currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' && focusRow(1)) event.preventDefault();
          if (event.key !== 'Escape' || state.place.query === '') return;
          // Escape would also close the popup.
          event.preventDefault();
          model.show({ query: '' });
        }}
      />
    </search>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
}
