import { useEffect, useRef, useState } from 'preact/hooks';
import { type FollowRule, LONGEST_RULE } from '../../core/follow/rules.ts';
import { t } from '../../ui/i18n.ts';
import { KindSelect } from './add.tsx';

interface EditRuleProps {
  rule: FollowRule;
  keep(fresh: FollowRule): void;
  cancel(): void;
}

/** The form to change a rule. */
export function EditRule({ rule, keep, cancel }: EditRuleProps) {
  const [draft, setDraft] = useState(rule);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const submit = (event: Event) => {
    event.preventDefault();
    if (draft.text.trim() === '') cancel();
    else keep(draft);
  };
  return (
    <form class="row1" onSubmit={submit}>
      <KindSelect
        id="follow-edit-kind"
        kind={draft.kind}
        choose={(kind) => setDraft({ ...draft, kind })}
      />
      <input
        ref={input}
        class="field"
        id="follow-edit-text"
        dir="auto"
        maxLength={LONGEST_RULE}
        aria-label={t('optionsFollowEdit', rule.text)}
        value={draft.text}
        onInput={({ currentTarget }) => setDraft({ ...draft, text: currentTarget.value })}
        onKeyDown={({ key }) => {
          if (key === 'Escape') cancel();
        }}
      />
      <button type="submit" class="btn">
        {t('optionsFollowKeep')}
      </button>
      <button type="button" class="btn" onClick={cancel}>
        {t('optionsFollowCancel')}
      </button>
    </form>
  );
}
