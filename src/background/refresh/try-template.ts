import { lastDays } from '../../core/days.ts';
import type { TextName, TextValue } from '../../core/text-name.ts';
import type { ImportReport } from '../../shared/messages.ts';
import { customSource } from '../../sources/custom.ts';
import { asFailure, readDay } from '../../sources/reading/day.ts';
import { fillTemplate, templateProblem } from '../../sources/template.ts';
import { readReport, refusedReport } from '../import-report.ts';
import type { Runner } from './daily.ts';

/** The latest list of a template, searching back from today. Nothing is stored. */
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
      const { result } = await readDay(runner, source, day);
      if (result === null) continue;
      const report = readReport(fillTemplate(template, day), result);
      if (result.digest.entries.length > 0) return report;
      empty ??= report;
    }
  } catch (error) {
    const { reason } = asFailure(error);
    return refused(template, reason.key, reason.values);
  }
  return empty ?? refused(template, 'sourcesTemplateNothing', [source.catchUp]);
}

function refused(file: string, key: TextName, values: TextValue[] = []): ImportReport {
  return refusedReport(file, { line: 0, key, values });
}
