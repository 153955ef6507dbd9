interface Paper {
  id: string;
  title: string;
  retweets: number | string;
  favorites: number | string;
  category: string;
}

const PAPERS: readonly Paper[] = [
  {
    id: '2103.02001',
    title: 'Networks Nobody Trained',
    retweets: 1234,
    favorites: 56,
    category: 'cs.CV',
  },
  {
    id: 'math/0601001',
    title: 'Curves Nobody Drew',
    retweets: 7,
    favorites: 60,
    category: 'math.AG',
  },
  { id: '2103.02003', title: 'Strings on a Shelf', retweets: 0, favorites: 50, category: 'hep-th' },
];

/** A Hot Papers digest of a day, with three papers unless others are named. */
export function hotPapers(day: string, papers: readonly Partial<Paper>[] = PAPERS): string {
  const head = `---\ntitle: Hot Papers ${day}\ndate: ${day}T10:20:30.Z\ntemplate: "post"\n---\n`;
  const entries = papers.map((paper, index) => entry({ ...fallback(index), ...paper }, index + 1));
  return [head, ...entries].join('\n');
}

function fallback(index: number): Paper {
  const paper = PAPERS[index % PAPERS.length];
  if (paper === undefined) throw new Error('no paper to fall back on');
  return paper;
}

function entry({ id, title, retweets, favorites, category }: Paper, rank: number): string {
  return `# ${rank}. ${title}

Ada Example

- retweets: ${retweets}, favorites: ${favorites} (03/05/2021 10:20:30)

- links: [abs](https://arxiv.org/abs/${id}) | [pdf](https://arxiv.org/pdf/${id})
- [${category}](https://arxiv.org/list/${category}/recent)

Made up in place of the abstract.




`;
}
