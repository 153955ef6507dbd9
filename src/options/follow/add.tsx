import { useState } from 'preact/hooks';
import {
  type FollowRule,
  LONGEST_RULE,
  RULE_KINDS,
  type RuleKind,
  readRules,
} from '../../core/follow/rules.ts';
import { t } from '../../ui/i18n.ts';
import { kindName } from './words.ts';

interface AddProps {
  add(rules: readonly FollowRule[]): void;
}

/** Adds one rule, or several lines of rules. */
export function AddRules({ add }: AddProps) {
  const [kind, setKind] = useState<RuleKind>('author');
  const [text, setText] = useState('');
  const [lines, setLines] = useState('');
  const addOne = (event: Event) => {
    event.preventDefault();
    if (text.trim() === '') return;
    add([{ kind, text }]);
    setText('');
  };
  const addLines = () => {
    add(readRules(lines, kind));
    setLines('');
  };
  return (
    <>
      <form class="row1" onSubmit={addOne}>
        <KindSelect id="follow-kind" kind={kind} choose={setKind} />
        <input
          class="field"
          id="follow-text"
          dir="auto"
          maxLength={LONGEST_RULE}
          aria-label={kindName(kind)}
          placeholder={kind === 'author' ? 'Ada Lovelace' : 'graph neural network*'}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
        <button type="submit" class="btn" id="follow-add">
          {t('optionsFollowAdd')}
        </button>
      </form>
      <details class="presets" id="follow-many">
        <summary>{t('optionsFollowMany')}</summary>
        <p id="follow-many-why">{t('optionsFollowManyWhy')}</p>
        <textarea
          id="follow-lines"
          dir="auto"
          rows={6}
          spellcheck={false}
          aria-label={t('optionsFollowMany')}
          aria-describedby="follow-many-why"
          placeholder={'au: Ada Lovelace\nti: graph neural network*'}
          value={lines}
          onInput={({ currentTarget }) => setLines(currentTarget.value)}
        />
        <button
          type="button"
          class="btn"
          id="follow-add-lines"
          disabled={lines.trim() === ''}
          onClick={addLines}
        >
          {t('optionsFollowAddAll')}
        </button>
      </details>
    </>
  );
}

interface KindSelectProps {
  id: string;
  kind: RuleKind;
  choose(kind: RuleKind): void;
}

export function KindSelect({ id, kind, choose }: KindSelectProps) {
  return (
    <select
      id={id}
      class="pickone"
      aria-label={t('optionsFollowKind')}
      value={kind}
      onChange={({ currentTarget }) =>
        choose(RULE_KINDS.find((one) => one === currentTarget.value) ?? kind)
      }
    >
      {RULE_KINDS.map((one) => (
        <option key={one} value={one}>
          {kindName(one)}
        </option>
      ))}
    </select>
  );
}
