import { useState } from 'preact/hooks';
import { type Added, type FollowRule, MOST_RULES, ruleKey } from '../../core/follow/rules.ts';
import { follow } from '../../shared/storage/follow.ts';
import { counted, t } from '../../ui/i18n.ts';
import { Note } from '../../ui/note.tsx';
import { useStored } from '../../ui/stored.ts';
import { AddRules } from './add.tsx';
import { RuleRow } from './rule-row.tsx';
import { add, remove, replace } from './rules.ts';
import { addedWords } from './words.ts';

type Outcome = Added | 'failed' | null;

/** The authors and words that the user follows. */
export function Follow() {
  const rules = useStored(follow);
  const [outcome, setOutcome] = useState<Outcome>(null);
  const note = (change: Promise<Added | null>) =>
    void change.then(setOutcome).catch(() => setOutcome('failed'));
  const removeOne = (rule: FollowRule) => {
    note(remove(rule));
    // The focused button disappears with its row.
    document.getElementById('follow-text')?.focus();
  };
  return (
    <div class="follow">
      <AddRules add={(more) => note(add(more))} />
      <div role="status" class="status-note">
        <OutcomeNote outcome={outcome} />
      </div>
      <p class="why">{counted('optionsFollowCount', rules.length, MOST_RULES)}</p>
      {rules.length > 0 && (
        <ul id="follow-rules" aria-label={t('optionsFollow')}>
          {rules.toReversed().map((rule) => (
            <RuleRow
              key={ruleKey(rule)}
              rule={rule}
              remove={() => removeOne(rule)}
              replace={(fresh) => note(replace(rule, fresh))}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

function OutcomeNote({ outcome }: { outcome: Outcome }) {
  if (outcome === null) return null;
  if (outcome === 'failed') return <Note kind="bad">{t('optionsNotSaved')}</Note>;
  const isWhole = outcome.unusable.length === 0 && outcome.left === 0;
  return <Note kind={isWhole ? 'ok' : 'warn'}>{addedWords(outcome)}</Note>;
}
