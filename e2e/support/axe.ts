import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * Faults of accessibility that keep someone from playing (axe's "serious" and "critical"), one line each, with the
 * first places where they occur. Expect it to equal [].
 */
export async function seriousFaults(page: Page, options: { within?: string; without?: string[] } = {}): Promise<string[]> {
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
