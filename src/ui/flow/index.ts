export { createFlow, FLOW_EVENTS, SCREENS, TRANSITIONS } from './flow';
export type { Flow, FlowEvent, FlowOptions, Screen } from './flow';
export { stageOf } from './stage';
export type { Situation, Stage } from './stage';
