import { expect, it } from 'vitest';
import { pageIn } from './pages';

it('the guide, the measures and the faults are read in the language of the page', async () => {
  for (const lang of ['en', 'fr'] as const) {
    for (const page of ['designing', 'scenario-format', 'workshop', 'measures', 'diagnostics/README', 'diagnostics/unknown-kind']) expect(pageIn(lang, page)?.lang, page).toBe(lang);
    expect(pageIn(lang, 'no-such-page')).toBeNull();
  }
  expect(await pageIn('fr', 'designing')!.load()).toMatch(/^# Faire un scénario/);
});
