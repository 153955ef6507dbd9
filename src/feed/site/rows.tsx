import { abstractUrl } from '../../core/arxiv-id.ts';
import type { Day } from '../../core/digest.ts';
import { Counts } from '../../popup/counts.tsx';
import { OutLink } from '../../popup/out-link.tsx';
import { Quote } from '../../popup/posts.tsx';
import { Authors, Pill } from '../../popup/row-parts.tsx';
import { formatDay } from '../../ui/format.ts';
import { counted, locale, t } from '../../ui/i18n.ts';
import { dayPage, linkFrom, paperPage } from './addresses.ts';
import { extentOf, type Listed } from './paper-rows.ts';

const AUTHORS = 8;

interface RowsProps {
  page: string;
  today: Day;
  listed: readonly Listed[];
  /** The papers are from several days, so each shows its own. */
  several?: boolean;
}

/** Papers as in the extension's list page. */
export function Rows({ page, today, listed, several = false }: RowsProps) {
  return (
    <ol class="list">
      {listed.map((one, index) => (
        <Row
          key={one.row.id}
          {...one}
          page={page}
          today={today}
          place={index + 1}
          several={several}
        />
      ))}
    </ol>
  );
}

interface RowProps extends Listed {
  page: string;
  today: Day;
  place: number;
  several: boolean;
}

function Row({ row, rank, day, page, today, place, several }: RowProps) {
  const { id, title, authors, standings, categories, posts } = row;
  const { paperPages, hasPosts } = extentOf(day, today);
  const hasPage = rank <= paperPages;
  return (
    <li data-arxiv-id={id}>
      <div class="score">
        <Pill paper={row} before={null} />
        <span class="rank">{place}</span>
      </div>
      <div>
        <h2 dir="ltr">
          <OutLink href={abstractUrl(id)}>{title}</OutLink>
        </h2>
        <div class="byline">
          <Authors authors={authors} room={AUTHORS} />
          <span class="links">
            <OutLink href={`https://arxiv.org/pdf/${id}`}>{t('popupPdf')}</OutLink>
            {hasPage && <a href={linkFrom(page, paperPage(id))}>{t('siteDetails')}</a>}
          </span>
        </div>
        <div class="nums">
          {standings.map((standing, index) => (
            <Counts key={standing.source} standing={standing} leads={index === 0} />
          ))}
          {categories.length > 0 && <span class="cats">{categories.join(' ')}</span>}
          {several && (
            <a href={linkFrom(page, dayPage(day))}>{formatDay(day, 'plain', locale())}</a>
          )}
        </div>
        {!several && hasPosts && posts.length > 0 && (
          <details>
            <summary>{counted('popupPosts', posts.length)}</summary>
            <div class="quotes">
              {posts.map((post) => (
                <Quote key={post.url} post={post} />
              ))}
            </div>
          </details>
        )}
      </div>
    </li>
  );
}
