import { whatsNew } from '../shared/storage/news.ts';
import { useStored } from './stored.ts';

/** Whether an update brought changes that the user has not seen. */
export function useNews(): boolean {
  return useStored(whatsNew) !== null;
}

/** The dot on links that lead to the changes. The link's name contains its meaning as text. */
export function NewsDot() {
  return <span class="news-dot" aria-hidden="true" />;
}
