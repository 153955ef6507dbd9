import { startOf } from '../core/days.ts';
import type { Day } from '../core/digest.ts';
import type { DailySource, Source } from './source.ts';
import { fillTemplate, originOf } from './template.ts';

export const custom: Source = {
  id: 'custom',
  counter: null,
  host: '',
  home: '',
  attribution: 'sourcesCustomBy',
  counts: 'sourcesCustomCounts',
  coverage: 'sourcesCustomCovers',
};

/** Digests at URLs of the user's choice. The template must be valid. */
export function customSource(template: string): DailySource {
  return {
    ...custom,
    host: new URL(fillTemplate(template, '2000-01-01')).hostname,
    format: null,
    permission: originOf(template),
    schedule: [240, 720, 1440],
    catchUp: 7,
    spacing: 1000,
    isAbsent: ({ status }) => status === 404 || status === 410,
    requests: (day: Day, now) => (startOf(day) <= now ? [fillTemplate(template, day)] : []),
  };
}
