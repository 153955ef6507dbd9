import { abstractUrl } from '../../core/arxiv-id.ts';
import { t } from '../../ui/i18n.ts';
import { authorsInWords } from '../../ui/names.ts';
import { countsInWords, titleInWords } from '../words.ts';
import type { Mail } from './mail.ts';

const AUTHORS = 5;

// Mail programs support neither style sheets nor `light-dark()`, so these are the light theme's colors as inline
// styles.
const BODY = 'margin:0;padding:16px;background:#fffdfa;color:#221e1a;font:15px/1.4 Georgia,serif';
const TITLE = 'font-weight:600;color:#221e1a;text-decoration:none';
const SMALL = 'margin:2px 0 0;color:#544c43;font:13px/1.4 Arial,sans-serif';
const HEAT = 'width:40px;padding:8px 12px 8px 0;color:#a4400b;font:700 13px/1.4 Arial,sans-serif';
const CELL = 'padding:8px 0;border-bottom:1px solid #e3dacd';

/** A day's digest as HTML for mail: inline styles, no images, no external resources. */
export function MailPage({ subject, papers, rest }: Mail) {
  return (
    <html lang="en" dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{subject}</title>
      </head>
      <body style={BODY}>
        <h1 style="margin:0 0 12px;font-size:22px">{subject}</h1>
        <table role="presentation" style="border-collapse:collapse;width:100%;max-width:640px">
          <tbody>
            {papers.map((paper) => (
              <tr key={paper.arxivId}>
                <td style={`${HEAT};vertical-align:top;text-align:right`}>{paper.heat}</td>
                <td style={CELL}>
                  <a style={TITLE} href={abstractUrl(paper.arxivId)}>
                    {titleInWords(paper)}
                  </a>
                  {paper.authors.length > 0 && (
                    <p style={SMALL}>{authorsInWords(paper.authors, AUTHORS)}</p>
                  )}
                  <p style={SMALL}>{countsInWords(paper.counted)}</p>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {rest !== '' && (
          <p style={SMALL}>
            <a style="color:#1d4f8f" href={rest}>
              {t('siteMailRest', rest)}
            </a>
          </p>
        )}
        <p style={SMALL}>{t('siteThanks')}</p>
      </body>
    </html>
  );
}
