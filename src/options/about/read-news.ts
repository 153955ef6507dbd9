import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { browser } from '../../browser.ts';
import { remove } from '../../shared/storage/access.ts';
import { whatsNew } from '../../shared/storage/news.ts';

/** Shorter views do not count as reading. */
const READ_AFTER_MS = 1000;

/** Marks the news as read after its section was visible for a while. */
export function useReadNews(section: RefObject<Element | null>): void {
  useEffect(() => {
    if (section.current === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const observer = new IntersectionObserver((entries) => {
      clearTimeout(timer);
      if (!entries.at(-1)?.isIntersecting) return;
      timer = setTimeout(() => {
        if (document.visibilityState === 'visible') void remove(browser.storage.local, whatsNew);
      }, READ_AFTER_MS);
    });
    observer.observe(section.current);
    return () => {
      observer.disconnect();
      clearTimeout(timer);
    };
  }, [section]);
}
