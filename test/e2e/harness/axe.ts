import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';

interface Scope {
  /** Only these parts of the page; the whole one otherwise. */
  within?: string[];
  /** Only these rules; all of them otherwise. */
  rules?: string[];
}

/** What axe finds wrong with a page (WCAG 2.2 AA and its best practices), as lines to read. */
export async function violations(page: Page, { within, rules }: Scope = {}): Promise<string[]> {
  await page.evaluate(axe.source);
  const scope = within === undefined ? 'document' : JSON.stringify({ include: within });
  const options = JSON.stringify(rules === undefined ? {} : { runOnly: rules });
  const found = (await page.evaluate(`axe.run(${scope}, ${options})`)) as AxeResults;
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html, failureSummary }) => `${id}: ${target} ${html} ${failureSummary}`),
  );
}
