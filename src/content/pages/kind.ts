export type PageKind = 'list' | 'catchup' | 'author' | 'search' | 'abs';

export function kindAt(path: string): PageKind {
  const first = path.split('/')[1];
  if (first === 'catchup' || first === 'search' || first === 'abs') return first;
  return first === 'a' ? 'author' : 'list';
}
