import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** How long a page that is still being put together may take before what is wrong with it counts (ms). */
const SETTLING = 1000;

interface Part {
  readonly within?: string;
  readonly without?: string[];
}

/**
 * Faults of accessibility that keep someone from playing (axe's "serious" and "critical"), one line each, with the
 * first places where they occur. Expect it to equal []. What is wrong is looked at once more after a moment: a page caught between two
 * screens shows colours that nobody ever sees.
 */
export async function seriousFaults(page: Page, options: Part = {}): Promise<string[]> {
  const found = await faultsNow(page, options);
  if (found.length === 0) return found;
  await page.waitForTimeout(SETTLING);
  return faultsNow(page, options);
}

async function faultsNow(page: Page, options: Part): Promise<string[]> {
  let builder = new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']);
  if (options.within !== undefined) builder = builder.include(options.within);
  for (const selector of options.without ?? []) builder = builder.exclude(selector);
  const { violations } = await builder.analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => {
      const places = nodes.slice(0, 5).map((node) => node.target.join(' '));
      return `${id}: ${help} (${nodes.length.toString()}×): ${places.join(' | ')}`;
    });
}
