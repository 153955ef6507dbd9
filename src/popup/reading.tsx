import { useRef, useState } from 'preact/hooks';
import { LONGEST_TAG, MOST_TAGS, type Reading, withTag } from '../core/tags.ts';
import type { PaperRow } from '../shared/messages.ts';
import { t } from '../ui/i18n.ts';
import { Icon } from '../ui/icons.tsx';
import { tagsIn } from './arrange.ts';
import type { ListModel } from './model.ts';

const TAG_LIST = 'known-tags';

interface ReadingProps {
  id: string;
  reading: Reading;
  /** The title in plain text, for names of controls. */
  title: string;
  model: ListModel;
}

/** Whether a paper of the reading list is read, and its tags. */
export function ReadingLine({ id, reading, title, model }: ReadingProps) {
  const { read, tags } = reading;
  const line = useRef<HTMLDivElement>(null);
  const remove = (tag: string) => {
    // The button under the focus disappears.
    line.current?.querySelector<HTMLElement>('.mark-read')?.focus();
    void model.setReading(id, reading, { tags: tags.filter((one) => one !== tag) });
  };
  return (
    <div class="reading" ref={line}>
      <button
        type="button"
        class="mark-read"
        aria-pressed={read}
        aria-label={t('popupMarkRead', title)}
        onClick={() => model.setReading(id, reading, { read: !read })}
      >
        <Icon name="done" />
        {t('popupRead')}
      </button>
      {tags.map((tag) => (
        <span class="tag" key={tag}>
          <bdi>{tag}</bdi>
          <button
            type="button"
            aria-label={t('popupRemoveTag', tag, title)}
            onClick={() => remove(tag)}
          >
            <Icon name="close" />
          </button>
        </span>
      ))}
      {tags.length < MOST_TAGS && <AddTag {...{ id, reading, title, model }} />}
    </div>
  );
}

/** A button that becomes a field. Enter or a comma adds the tag, Escape closes the field. */
function AddTag({ id, reading, title, model }: ReadingProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    // After the button is there again.
    requestAnimationFrame(() => button.current?.focus());
  };
  const add = (field: HTMLInputElement) => {
    const known = tagsIn(model.state.papers ?? []);
    const tags = withTag(reading.tags, field.value, known);
    field.value = '';
    if (tags !== reading.tags) void model.setReading(id, reading, { tags });
  };
  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLInputElement }) => {
    const { key, currentTarget: field } = event;
    if (event.isComposing || !['Enter', ',', 'Escape'].includes(key)) return;
    event.preventDefault();
    if (key === 'Escape' || field.value.trim() === '') close();
    else add(field);
  };
  if (!open) {
    return (
      <button
        type="button"
        class="add-tag"
        ref={button}
        aria-label={t('popupAddTagTo', title)}
        onClick={() => setOpen(true)}
      >
        {t('popupAddTag')}
      </button>
    );
  }
  return (
    <input
      type="text"
      class="tag-field"
      // The user asked for it by pressing the button.
      ref={(field) => field?.focus()}
      list={TAG_LIST}
      maxLength={LONGEST_TAG}
      placeholder={t('popupTag')}
      aria-label={t('popupAddTagTo', title)}
      onKeyDown={onKeyDown}
      onBlur={({ currentTarget }) => {
        add(currentTarget);
        setOpen(false);
      }}
    />
  );
}

/** The suggestions of all tag fields. */
export function TagList({ papers }: { papers: readonly PaperRow[] }) {
  return (
    <datalist id={TAG_LIST}>
      {tagsIn(papers).map((tag) => (
        <option key={tag} value={tag} />
      ))}
    </datalist>
  );
}
