import { describe, expect, it } from 'vitest';
import { testGame } from '../../testkit/index';
import { citations } from '../../scenario/index';
import { coverage, readEntries, readReasons } from './coverage';
import type { Place } from './coverage';
import { coveragePage, coverageTable } from './coverage-text';

const entries = readEntries('sections:\n  AA:\n    title: Bread\n    entries: {AA-01: a queue, AA-02: a loaf, AA-03: a mill, AA-04: a field}\nothers:\n  ZZ: {title: Elsewhere, count: 12}\n');
const reasons = readReasons('- {id: elsewhere, says: "Another town.", entries: [AA-02, AA-01]}\n- {id: wanted, says: "Wanted.", entries: [AA-03]}\n');
const place = (ledger: string, id = 'queue', scenario = 'town'): Place => ({ ledger, kind: 'card', id, scenario });

describe('coverage', () => {
  const found = coverage(entries, reasons, [place('AA-01'), place('ZZ-12'), place('ZZ-13'), place('AA-01', 'queue', 'village')]);

  it('knows citations of what does not exist', () => {
    expect(found.unknown.map((p) => p.ledger)).toEqual(['ZZ-13']);
  });

  it('knows reasons that are no longer needed, and entries that have neither place nor reason', () => {
    expect(found.stale).toEqual(['elsewhere AA-01']);
    const open = found.sections[0]!.rows.filter((r) => r.places.length === 0 && r.reason === undefined);
    expect(open.map((r) => r.id)).toEqual(['AA-04']);
  });

  it('tells them apart in the table and on the page', () => {
    expect(coverageTable(found, ['town', 'village']).split('\n')[1]!.trim().split(/\s+/)).toEqual(['AA', 'Bread', '4', '1', '1', '1', '1', '1', '1']);
    const page = coveragePage(found, ['town', 'village']);
    expect(page).toContain('| AA-01 | a queue | card `queue` |');
    expect(page).toContain('*Another town.*\n\n- AA-02 a loaf');
    expect(page).toContain('1 of 4 entries are in play; 1 are left out, for a reason given; 1 still want a place; 1 are neither.');
  });
});

describe('citations', () => {
  it('finds those of options inside dispatches and of claims inside disputes, each under its own id', () => {
    const base = testGame().data;
    const dispatch = base.dispatches.find((d) => d.options.length > 1)!;
    const option = dispatch.options[0]!;
    const scenario = { ...base, dispatches: [{ ...dispatch, source: { doc: 'a', ledger: ['AA-01'] }, options: [{ ...option, source: { doc: 'a', ledger: ['AA-02', 'AA-02'] } }] }] };
    const found = citations(scenario).filter((c) => c.ledger.startsWith('AA'));
    expect(found).toEqual([
      { ledger: 'AA-01', kind: 'dispatch', id: dispatch.id },
      { ledger: 'AA-02', kind: 'option', id: option.id },
    ]);
  });
});
