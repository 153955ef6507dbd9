import { useId } from 'preact/hooks';
import type { Category } from '../../core/taxonomy.ts';
import { formatNumber } from '../../ui/format.ts';
import { counted, locale, t } from '../../ui/i18n.ts';
import { Icon } from '../../ui/icons.tsx';
import { Switch } from '../parts/switch.tsx';
import { type Branch, ENDED_BRANCH, idsOf, type Part, shareOn } from './tree.ts';

interface Switching {
  off: ReadonlySet<string>;
  /** Number of stored papers by category; null while loading. */
  counts: Readonly<Record<string, number>> | null;
  hits: ReadonlySet<string>;
  switchOne(id: string, on: boolean): void;
  switchMany(ids: readonly string[], on: boolean): void;
}

interface BranchProps extends Switching {
  branch: Branch;
  open: boolean;
  hidden: boolean;
  toggle(): void;
}

/** One group: disclosure button and switch side by side, then its categories, which stay in the page when closed. */
export function BranchView({ branch, open, hidden, toggle, ...switching }: BranchProps) {
  const list = useId();
  const name = branch.id === ENDED_BRANCH ? t('optionsEnded') : branch.name;
  return (
    <div hidden={hidden} data-group={branch.id}>
      <div class="arch">
        <h3>
          <button type="button" aria-expanded={open} aria-controls={list} onClick={toggle}>
            <Icon name="more" />
            <span>{name}</span>
          </button>
        </h3>
        <ShareSwitch name={name} ids={idsOf(branch)} {...switching} />
      </div>
      <div id={list} hidden={!open}>
        {branch.parts.map((part) => (
          <PartView key={part.archive?.id ?? ''} part={part} {...switching} />
        ))}
      </div>
    </div>
  );
}

function PartView({ part, ...switching }: { part: Part } & Switching) {
  const { archive, categories } = part;
  const { hits } = switching;
  const ids = categories.map((category) => category.id);
  return (
    <div class="part" hidden={!ids.some((id) => hits.has(id))}>
      {archive !== null && (
        <div class="sub">
          <h4>
            {archive.name} <code>{archive.id}</code>
          </h4>
          <ShareSwitch name={archive.name} ids={ids} {...switching} />
        </div>
      )}
      <ul>
        {categories.map((category) => (
          <li key={category.id} hidden={!hits.has(category.id)}>
            <CategorySwitch category={category} {...switching} />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface ShareProps extends Switching {
  name: string;
  ids: readonly string[];
}

/** `8 of 40 on` and the three-state switch for all of them. */
function ShareSwitch({ name, ids, off, switchMany }: ShareProps) {
  const share = shareOn(ids, off);
  const on = ids.filter((id) => !off.has(id)).length;
  return (
    <>
      <span class="n">{t('optionsShareOn', on, ids.length)}</span>
      <Switch
        on={share === 'all'}
        mixed={share === 'some'}
        label={t('optionsAllOf', name)}
        change={() => switchMany(ids, share !== 'all')}
      />
    </>
  );
}

function CategorySwitch({ category, off, counts, switchOne }: { category: Category } & Switching) {
  const { id, name } = category;
  const papers = counts?.[id] ?? 0;
  return (
    <label for={`category-${id}`}>
      <Switch
        id={`category-${id}`}
        name="category"
        value={id}
        on={!off.has(id)}
        change={(on) => switchOne(id, on)}
      />
      <code>{id}</code>
      <span lang="en" dir="ltr">
        {name}
      </span>
      {papers > 0 && (
        <small title={counted('optionsPapers', papers)}>{formatNumber(papers, locale())}</small>
      )}
    </label>
  );
}
