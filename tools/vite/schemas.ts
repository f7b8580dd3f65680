import type { Plugin } from 'vite';

/** Publishes the JSON Schema of every part of a scenario as `schema/<part>.json`, for editors that complete and explain YAML. */
export function schemas(): Plugin {
  return {
    name: 'scenario-schemas',
    apply: 'build',
    async generateBundle() {
      const { jsonSchema, SCHEMA_PARTS } = await import('../../src/scenario/json-schema.ts');
      for (const part of SCHEMA_PARTS) this.emitFile({ type: 'asset', fileName: `schema/${part}.json`, source: `${JSON.stringify(jsonSchema(part), null, 1)}\n` });
    },
  };
}
