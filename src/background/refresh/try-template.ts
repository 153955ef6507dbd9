import { digestId, type ReadResult, type Warning } from '../../core/digest.ts';
import { scoreOf } from '../../core/popularity.ts';
import type { TextName } from '../../core/text-name.ts';
import type { ImportReport } from '../../shared/messages.ts';
import { customSource } from '../../sources/custom.ts';
import { lastDays } from '../../sources/days.ts';
import { asFailure, readDay } from '../../sources/reading/day.ts';
import { fillTemplate, templateProblem } from '../../sources/template.ts';
import type { Runner } from './daily.ts';

/** What would be read from a template, looking back from today. Nothing is kept. */
export async function tryTemplate(runner: Runner, template: string): Promise<ImportReport> {
  const problem = templateProblem(template);
  if (problem !== null) return refused(template, problem);
  const source = customSource(template);
  const origins = source.permission === null ? [] : [source.permission];
  if (!(await runner.permissions.contains({ origins }))) {
    return refused(template, 'sourcesReasonPermission');
  }
  let empty: ImportReport | null = null;
  try {
    for (const day of lastDays(runner.now(), source.catchUp)) {
      const result = await readDay(runner, source, day);
      if (result === null) continue;
      const report = reportOf(fillTemplate(template, day), result);
      if (result.digest.entries.length > 0) return report;
      empty ??= report;
    }
  } catch (error) {
    const { reason } = asFailure(error);
    return refused(template, reason.key, reason.values);
  }
  return empty ?? refused(template, 'sourcesTemplateNothing', [String(source.catchUp)]);
}

function reportOf(file: string, { digest, warnings }: ReadResult): ImportReport {
  const { source, day, entries } = digest;
  const counted = entries.filter((entry) => scoreOf(source, entry.counts) !== null).length;
  return {
    file,
    digest: { id: digestId(digest), source, day, entries: entries.length, counted },
    unchanged: false,
    warnings,
    refusal: null,
  };
}

function refused(file: string, key: TextName, values: string[] = []): ImportReport {
  const refusal: Warning = { line: 0, key, values };
  return { file, digest: null, unchanged: false, warnings: [], refusal };
}
