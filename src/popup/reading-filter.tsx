import type { TextName } from '../core/text-name.ts';
import { t } from '../ui/i18n.ts';
import { type Choices, tagsIn } from './arrange.ts';
import type { ListModel } from './model.ts';
import { isReadingList } from './place.ts';
import type { State } from './state.ts';

const PARTS: [part: Choices['reading'], name: TextName][] = [
  ['all', 'popupReadingAll'],
  ['unread', 'popupReadingUnread'],
  ['read', 'popupReadingRead'],
];

/** The part of the reading list that is shown: all, unread or read papers, of one tag or all. */
export function ReadingFilter({ state, model }: { state: State; model: ListModel }) {
  const { place, choices, papers } = state;
  if (!isReadingList(place) || papers === null || papers.length === 0) return null;
  const known = tagsIn(papers);
  // The chosen tag stays in the list when its last paper lost it.
  const tags = choices.tag === '' || known.includes(choices.tag) ? known : [choices.tag, ...known];
  return (
    <div class="reading-filter">
      <fieldset class="seg">
        <legend class="vh">{t('popupReadingFilter')}</legend>
        {PARTS.map(([part, name]) => (
          <label key={part}>
            <input
              type="radio"
              name="reading"
              checked={choices.reading === part}
              onChange={() => model.choose({ reading: part })}
            />
            {t(name)}
          </label>
        ))}
      </fieldset>
      {tags.length > 0 && (
        <select
          class="order"
          aria-label={t('popupTag')}
          value={choices.tag}
          onChange={({ currentTarget }) => model.choose({ tag: currentTarget.value })}
        >
          <option value="">{t('popupAllTags')}</option>
          {tags.map((tag) => (
            <option key={tag} value={tag}>
              {tag}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
