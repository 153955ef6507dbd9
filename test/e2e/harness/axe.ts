import axe from 'axe-core';
import type { Page } from 'puppeteer-core';

interface Scope {
  /** Only these parts of the page; the whole one otherwise. */
  within?: string[];
  /** Only these rules; all of them otherwise. */
  rules?: string[];
}

/** What axe finds wrong with a page (WCAG 2.2 AA and its best practices), as lines to read. */
export async function violations(page: Page, { within, rules }: Scope = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  // Only the faults leave the page: a report of all that passed takes longer to send than the check.
  return await page.evaluate(
    async (parts, runOnly) => {
      const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
      const scope = parts.length > 0 ? { include: parts } : document;
      const options = runOnly.length > 0 ? { runOnly } : {};
      const found = await run(scope, { ...options, resultTypes: ['violations'] });
      return found.violations.flatMap(({ id, nodes }) =>
        nodes.map(
          ({ target, html, failureSummary }) => `${id}: ${target} ${html} ${failureSummary}`,
        ),
      );
    },
    within ?? [],
    rules ?? [],
  );
}
