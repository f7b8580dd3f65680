import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { gameOf, scenarioFiles, scenarioPath, testGame } from '../testkit/scenarios';
import { labFileOf, parseLabFile } from './labfile';

describe('what a scenario tells the laboratory', () => {
  it('is checked against the scenario', () => {
    const { data } = testGame();
    const d = data.dispatches.find((x) => x.options.length > 1)!;
    const text = (dispatch: string, join: string): string => `preparliament: {dispatch: ${dispatch}, join: ${join}, boycott: ${d.options[1]!.id}}`;
    expect(parseLabFile(text(d.id, d.options[0]!.id), data).preparliament?.dispatch).toBe(d.id);
    expect(() => parseLabFile(text('nowhere', 'x'), data)).toThrow('no dispatch "nowhere"');
    expect(() => parseLabFile(text(d.id, 'x'), data)).toThrow(`"${d.id}" has no option "x"`);
    expect(() => parseLabFile('preparlament: {}', data)).toThrow('preparlament');
    expect(parseLabFile('', data)).toEqual({});
  });

  it('holds for the scenarios that have it, and is no part of them', () => {
    const name = 'weeks-before-october';
    const { data } = gameOf(name);
    expect(labFileOf(data)).toEqual(parseLabFile(readFileSync(scenarioPath(name, 'lab.yaml'), 'utf8'), data));
    expect(labFileOf(data).preparliament).toBeDefined();
    expect(Object.keys(scenarioFiles(name))).not.toContain('lab.yaml');
    expect(labFileOf(testGame().data)).toEqual({});
  });
});
