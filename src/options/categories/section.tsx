import { useMemo, useState } from 'preact/hooks';
import { UNKNOWN_CATEGORY } from '../../core/popularity.ts';
import { t } from '../../ui/i18n.ts';
import { SwitchRow } from '../parts/rows.tsx';
import { useReply } from '../state/reply.ts';
import { useSettings } from '../state/settings.ts';
import { BranchView } from './branch.tsx';
import { type Bulk, BulkNote, bulkOf, undone } from './bulk.tsx';
import { Finder, SEARCH_ID } from './finder.tsx';
import { Presets } from './presets.tsx';
import { categoryTree, found, idsOf, switched } from './tree.ts';

const TREE = categoryTree();
const FIRST_OPEN = 'grp_cs';

/** The category tree with its search and bulk switches. */
export function Categories({ presetsFirst = false }: { presetsFirst?: boolean }) {
  const { settings, change } = useSettings();
  const counts = useReply('categories', {}).value;
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set([FIRST_OPEN]));
  const [bulk, setBulk] = useState<Bulk | null>(null);
  const searching = query.trim() !== '';
  const hits = useMemo(() => found(TREE, query), [query]);
  const off = useMemo(() => new Set(settings.categoriesOff), [settings.categoriesOff]);

  const switchMany = (next: (off: readonly string[]) => string[]) => {
    setBulk(bulkOf(settings.categoriesOff, next(settings.categoriesOff)));
    change((now) => ({ categoriesOff: next(now.categoriesOff) }));
  };
  const switchOne = (id: string, on: boolean) => {
    setBulk(null);
    change((now) => ({ categoriesOff: switched(now.categoriesOff, [id], on) }));
  };
  const undo = (done: Bulk) => {
    change((now) => ({ categoriesOff: undone(now.categoriesOff, done) }));
    setBulk(null);
    // The focused button disappears with its note.
    document.getElementById(SEARCH_ID)?.focus();
  };
  const toggle = (id: string) => {
    const next = new Set(open);
    if (!next.delete(id)) next.add(id);
    setOpen(next);
  };

  const presets = <Presets open={presetsFirst} switchMany={switchMany} />;
  return (
    <>
      {presetsFirst && presets}
      <Finder
        query={query}
        search={setQuery}
        hits={searching ? hits.size : null}
        switchHits={(on) => switchMany((before) => switched(before, [...hits], on))}
      />
      <BulkNote bulk={bulk} undo={undo} />
      <div class="tree">
        {TREE.map((branch) => (
          <BranchView
            key={branch.id}
            branch={branch}
            off={off}
            counts={counts}
            hits={hits}
            open={searching || open.has(branch.id)}
            hidden={searching && !idsOf(branch).some((id) => hits.has(id))}
            toggle={() => toggle(branch.id)}
            switchOne={switchOne}
            switchMany={(ids, on) => switchMany((before) => switched(before, ids, on))}
          />
        ))}
        {searching && hits.size === 0 && <p class="none">{t('optionsNoCategory', query.trim())}</p>}
      </div>
      <SwitchRow
        id="category-unknown"
        name={t('optionsUnknownCategory')}
        why={t('optionsUnknownCategoryWhy')}
        on={!off.has(UNKNOWN_CATEGORY)}
        change={(on) => switchOne(UNKNOWN_CATEGORY, on)}
      />
      {!presetsFirst && presets}
    </>
  );
}
