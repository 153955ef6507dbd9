import { useState } from 'preact/hooks';
import type { FollowRule } from '../../core/follow/rules.ts';
import { t } from '../../ui/i18n.ts';
import { Icon } from '../../ui/icons.tsx';
import { EditRule } from './edit.tsx';
import { kindName } from './words.ts';

interface RuleRowProps {
  rule: FollowRule;
  remove(): void;
  replace(fresh: FollowRule): void;
}

/** A rule with its actions, or the form to change it. */
export function RuleRow({ rule, remove, replace }: RuleRowProps) {
  const [editing, setEditing] = useState(false);
  const keep = (fresh: FollowRule) => {
    setEditing(false);
    replace(fresh);
  };
  return (
    <li data-kind={rule.kind}>
      {editing ? (
        <EditRule rule={rule} keep={keep} cancel={() => setEditing(false)} />
      ) : (
        <>
          <small>{kindName(rule.kind)}</small>
          <bdi>{rule.text}</bdi>
          <button
            type="button"
            class="btn"
            aria-label={t('optionsFollowEdit', rule.text)}
            onClick={() => setEditing(true)}
          >
            {t('optionsFollowChange')}
          </button>
          <button
            type="button"
            class="ib"
            aria-label={t('optionsFollowRemove', rule.text)}
            title={t('optionsFollowRemove', rule.text)}
            onClick={remove}
          >
            <Icon name="close" />
          </button>
        </>
      )}
    </li>
  );
}
