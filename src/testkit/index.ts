export { picker, playNames, playRandomly, playUntil } from './play';
export { gameOf, hasScenario, scenarioFiles, scenarioPath, testGame } from './scenarios';
