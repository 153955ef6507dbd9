import { KNOWN, newPage, type PagePaper } from '../test/fixtures/pages/index.ts';

/** Papers of one day that the starter digests know, in the order of the sample listing. */
const COUNTED = [
  '2102.06195',
  '2102.06171',
  '2102.06205',
  '2102.06191',
  '2102.06183',
  '2102.06199',
];

const MADE_UP: readonly PagePaper[] = [
  {
    id: '2102.90001',
    title: 'Finding Kettles in Kitchens',
    authors: ['Ida Berg', 'Tomás Núñez'],
    subjects: ['cs.CV'],
  },
  {
    id: '2102.90002',
    title: 'Describing Bicycles from Above',
    authors: ['Mei Lin', 'Jean Petit'],
    subjects: ['cs.CV', 'cs.LG'],
  },
  {
    id: '2102.90003',
    title: 'Lighthouses at Night: A Survey',
    authors: ['Ada O’Hara'],
    subjects: ['cs.CV'],
  },
];

/** What a reader may have made of arXiv's page. Ours has no logo. */
const STYLES = {
  light: '.ds-site-header { visibility: hidden; height: 8px; }',
  dark: `.ds-site-header { visibility: hidden; height: 8px; }
    body { color: #d8d4cf; background: #1b1a18; }
    #dlpage a { color: #8fb8ea; }
    #dlpage [style] { color: inherit !important; }`,
};

/** A listing like arXiv's: facts of papers that are known, made-up ones between them. */
export function sampleListing(theme: 'light' | 'dark'): string {
  const known = COUNTED.flatMap((id) => KNOWN.filter((paper) => paper.id === id));
  const [first, second, third, ...others] = known;
  const [kettles, bicycles, lighthouses] = MADE_UP;
  const papers = [first, second, kettles, third, bicycles, ...others, lighthouses];
  const fresh = papers.filter((paper) => paper !== undefined);
  const html = newPage('cs.CV', 'Friday, 12 February 2021', { fresh, crosses: [], replaced: [] });
  return html
    .replace(/<p class='mathjax'>\s*<\/p>/g, '')
    .replace('</head>', `<style>${STYLES[theme]}</style></head>`);
}
