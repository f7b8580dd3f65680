/**
 * View-models: everything the panels and the board show, made from what a viewer may know. Pure; nothing here touches the page.
 * `createDesk(game, text)` once per language, then a model per moment. The end (`end.ts`) is not among them: it is fetched late.
 */
export { adviserViews } from './advisers';
export { boardModel, intentOf, mapOf } from './boardmodel';
export { ofThisBeat } from './boardnews';
export type { BoardOptions } from './boardmodel';
export { counselViews } from './counsel';
export { curtainModel, privateSeat } from './curtain';
export { isSecret } from './decision';
export { createDesk } from './desk';
export type { Desk } from './desk';
export { inspect } from './inspect';
export type { InspectInput } from './facts';
export { logOf } from './log';
export { pressHistory } from './presscache';
export { preview } from './preview';
export { hashView, READINGS, readings } from './readings';
export { foldedOf, reportsOf } from './report';
export type { Folded, ReportInput } from './report';
export type { Player } from './sides';
export { tableModel } from './table';
export { asItStood } from './then';
export type { Moment } from './then';
export type { TableInput } from './table';
export type { Texts } from './texts';
