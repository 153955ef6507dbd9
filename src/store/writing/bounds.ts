import type { Sighting, StoredPaper, StoredPost } from '../../core/backup.ts';

/**
 * The most data stored per paper. Digests of real services stay far below; a hostile one could otherwise create rows too
 * large for a message or a backup.
 */
const MOST = {
  title: 2_000,
  abstract: 50_000,
  name: 500,
  authors: 10_000,
  categories: 100,
  links: 200,
  posts: 2_000,
  postText: 4_000,
  /** Earlier counts of one sighting; the latest are kept. */
  observations: 2_000,
} as const;

/** The paper within these bounds; the same object if nothing exceeds them. */
export function boundedPaper(paper: StoredPaper): StoredPaper {
  if (isBounded(paper)) return paper;
  return {
    ...paper,
    title: paper.title.slice(0, MOST.title),
    abstract: paper.abstract.slice(0, MOST.abstract),
    authors: paper.authors.slice(0, MOST.authors).map((name) => name.slice(0, MOST.name)),
    categories: paper.categories.slice(0, MOST.categories),
    links: paper.links.slice(0, MOST.links),
    posts: paper.posts.slice(0, MOST.posts).map(boundedPost),
    sightings: paper.sightings.map(boundedSighting),
  };
}

function isBounded({ title, abstract, authors, categories, links, posts, sightings }: StoredPaper) {
  return (
    title.length <= MOST.title &&
    abstract.length <= MOST.abstract &&
    authors.length <= MOST.authors &&
    authors.every((name) => name.length <= MOST.name) &&
    categories.length <= MOST.categories &&
    links.length <= MOST.links &&
    posts.length <= MOST.posts &&
    posts.every(isBoundedPost) &&
    sightings.every(({ earlier }) => earlier.length <= MOST.observations)
  );
}

function isBoundedPost({ author, handle, text }: StoredPost): boolean {
  return Math.max(author.length, handle.length) <= MOST.name && text.length <= MOST.postText;
}

function boundedPost(post: StoredPost): StoredPost {
  const { author, handle, text } = post;
  return {
    ...post,
    author: author.slice(0, MOST.name),
    handle: handle.slice(0, MOST.name),
    text: text.slice(0, MOST.postText),
  };
}

function boundedSighting(sighting: Sighting): Sighting {
  return { ...sighting, earlier: sighting.earlier.slice(-MOST.observations) };
}
