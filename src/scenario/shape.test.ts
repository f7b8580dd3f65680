import { expect, it } from 'vitest';
import { plainest, schemaAt } from './shape';
import { scenarioSchema } from './schema/index';

it.each(Object.keys(scenarioSchema.shape))('%s: what stands in for a faulty entry has no fault itself', (part) => {
  const schema = schemaAt(scenarioSchema, [part, 0]) ?? schemaAt(scenarioSchema, [part])!;
  expect(schema.safeParse(plainest(schema)).error?.issues).toBeUndefined();
});
