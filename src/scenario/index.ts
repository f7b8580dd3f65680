export { isScenarioFile } from './assemble';
export { countScenario } from './count';
export type { Counts } from './count';
export { formatDiagnostic } from './diagnostics';
export type { Diagnostic } from './diagnostics';
export { fnv1a, hashScenario } from './hash';
export { loadScenario } from './load';
export type { Loaded, LoadOptions } from './load';
export { didYouMean } from './suggest';
