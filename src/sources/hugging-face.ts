import { utcDay } from '../core/days.ts';
import type { Day } from '../core/digest.ts';
import type { DailySource } from './source.ts';

// The largest page that the service returns.
const PAGE = 100;
const MOST_PAGES = 5;

export const huggingFace: DailySource = {
  id: 'hugging-face',
  counter: 'hugging-face',
  host: 'huggingface.co',
  home: 'https://huggingface.co/papers',
  attribution: 'sourcesHuggingFaceBy',
  counts: 'sourcesHuggingFaceCounts',
  coverage: 'sourcesHuggingFaceCovers',
  format: 'hugging-face-json',
  permission: null,
  schedule: [120, 360, 720],
  catchUp: 7,
  spacing: 500,
  // The service's day begins some hours after the UTC day. Until then it rejects the date.
  isAbsent: ({ status, sentence }, day, now) =>
    status === 400 && day === utcDay(now) && /\bdate\b/i.test(sentence),
  requests: (day) => [urlOf(day)],
  paging: { size: PAGE, most: MOST_PAGES, url: (first, page) => `${first}&p=${page}` },
};

function urlOf(day: Day): string {
  return `https://huggingface.co/api/daily_papers?date=${day}&limit=${PAGE}`;
}
