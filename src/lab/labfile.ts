import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { ScenarioData } from '../rules/data';

/** What a scenario tells the laboratory and nobody else (`lab.yaml` beside it): which of its contents a measure is about. */
const labSchema = z.strictObject({
  /** The dilemma of taking part in an institution or staying away from it: its id, and those of the two answers. */
  preparliament: z.strictObject({ dispatch: z.string(), join: z.string(), boycott: z.string() }).optional(),
});

export type LabFile = z.infer<typeof labSchema>;

/** Where the scenarios of this project lie. */
const ROOT = join(import.meta.dirname, '..', '..', 'scenarios');

/** Checks the text of a lab file against its scenario. @throws with what is wrong. */
export function parseLabFile(text: string, data: ScenarioData): LabFile {
  const read = labSchema.safeParse(parse(text) ?? {});
  if (!read.success) throw new Error(`lab.yaml: ${read.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`).join('; ')}`);
  const p = read.data.preparliament;
  if (p) {
    const d = data.dispatches.find((x) => x.id === p.dispatch);
    if (!d) throw new Error(`lab.yaml: preparliament.dispatch: no dispatch "${p.dispatch}"`);
    for (const id of [p.join, p.boycott]) {
      if (!d.options.some((o) => o.id === id)) throw new Error(`lab.yaml: preparliament: "${p.dispatch}" has no option "${id}" (it has ${d.options.map((o) => o.id).join(', ')})`);
    }
  }
  return read.data;
}

/** The lab file of a scenario; an empty one if it has none. */
export function labFileOf(data: ScenarioData): LabFile {
  const path = [join(ROOT, data.id), join(ROOT, '_fixtures', data.id)].map((folder) => join(folder, 'lab.yaml')).find((p) => existsSync(p));
  return path ? parseLabFile(readFileSync(path, 'utf8'), data) : {};
}
