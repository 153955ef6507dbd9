import { abstractUrl } from '../../core/arxiv-id.ts';
import { levelOf } from '../../core/popularity.ts';
import { plainText } from '../../core/text/tex/plain.ts';
import { Counts } from '../../popup/counts.tsx';
import { OutLink } from '../../popup/out-link.tsx';
import { Quote } from '../../popup/posts.tsx';
import { formatDay } from '../../ui/format.ts';
import { counted, list, locale, t } from '../../ui/i18n.ts';
import { levelName } from '../../ui/names.ts';
import { categoryPage, dayPage, linkFrom, paperPage } from './addresses.ts';
import { Frame } from './frame.tsx';
import type { Listed } from './paper-rows.ts';
import type { Site } from './site.ts';

interface PaperPageProps {
  site: Site;
  /** The paper on each of its days, latest first. */
  history: readonly [Listed, ...Listed[]];
  abstract: string;
  /** The categories that have a page. */
  categories: ReadonlySet<string>;
}

/** A paper with its counts of each day. */
export function PaperPage({ site, history, abstract, categories }: PaperPageProps) {
  const [latest] = history;
  const { id, title, authors } = latest.row;
  const page = paperPage(id);
  const posts = history.flatMap(({ row }) => row.posts);
  return (
    <Frame
      site={site}
      page={page}
      title={title}
      heading={title}
      lead={list(authors)}
      tools={
        <>
          <OutLink href={abstractUrl(id)}>{`arXiv:${id}`}</OutLink>
          <OutLink href={`https://arxiv.org/pdf/${id}`}>{t('popupPdf')}</OutLink>
          {latest.paper.links.map((link) => (
            <OutLink key={link} href={link}>
              {t('panelCode')}
            </OutLink>
          ))}
          {latest.row.categories.map((category) =>
            categories.has(category) ? (
              <a key={category} href={linkFrom(page, categoryPage(category))}>
                {category}
              </a>
            ) : (
              <span key={category}>{category}</span>
            ),
          )}
        </>
      }
    >
      <section>
        <h2>{t('panelHistory')}</h2>
        <History page={page} history={history} />
      </section>
      {posts.length > 0 && (
        <section>
          <h2>{counted('popupPosts', posts.length)}</h2>
          <div class="quotes">
            {[...new Map(posts.map((post) => [post.url, post])).values()].map((post) => (
              <Quote key={post.url} post={post} />
            ))}
          </div>
        </section>
      )}
      {abstract !== '' && (
        <section>
          <h2>{t('panelAbstract')}</h2>
          <p class="abstract" dir="ltr">
            {plainText(abstract)}
          </p>
        </section>
      )}
    </Frame>
  );
}

function History({ page, history }: { page: string; history: readonly Listed[] }) {
  return (
    <table class="history">
      <thead>
        <tr>
          <th scope="col">{t('siteDay')}</th>
          <th scope="col">{t('siteHeat')}</th>
          <th scope="col">{t('panelCounts')}</th>
        </tr>
      </thead>
      <tbody>
        {history.map(({ day, paper: { heat }, row }) => (
          <tr key={day}>
            <th scope="row">
              <a href={linkFrom(page, dayPage(day))}>{formatDay(day, 'plain', locale())}</a>
            </th>
            <td>
              <span class="heat" data-level={levelOf(heat)}>
                {t('siteHeatOf', levelName(levelOf(heat)), heat)}
              </span>
            </td>
            <td class="nums">
              {row.standings.map((standing) => (
                <Counts key={standing.source} standing={standing} leads={false} />
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
