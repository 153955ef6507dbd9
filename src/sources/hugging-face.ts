import type { Day } from '../core/digest.ts';
import type { DailySource } from './source.ts';

// The most that the service hands out at once.
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
  // Days after the service's own day are refused with 400.
  absent: [400],
  requests: (day) => [urlOf(day)],
  nextPage: (day, page, papers) =>
    papers >= PAGE && page < MOST_PAGES ? `${urlOf(day)}&p=${page}` : null,
};

function urlOf(day: Day): string {
  return `https://huggingface.co/api/daily_papers?date=${day}&limit=${PAGE}`;
}
