export { fuzzGame, MOST_ACTIONS } from './fuzz';
export { brokenInvariants } from './invariants';
export { picker, playNames, playRandomly, playUntil } from './play';
export { positionAt } from './position';
export { gameOf, hasScenario, scenarioFiles, scenarioPath, testGame } from './scenarios';
