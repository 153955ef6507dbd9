import { whatsNew } from '../shared/storage/news.ts';
import { useStored } from './stored.ts';

/** Whether an update brought changes that the reader has not seen. */
export function useNews(): boolean {
  return useStored(whatsNew) !== null;
}

/** The dot at what leads to the changes. Its words are in the name of the link. */
export function NewsDot() {
  return <span class="news-dot" aria-hidden="true" />;
}
