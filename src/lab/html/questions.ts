/** What each measure asks, in one sentence for somebody who designs games and has never seen statistics. */
export const QUESTIONS: Readonly<Record<number, string>> = {
  1: 'When equally strong players sit in every seat, does each side win about its share?',
  2: 'Does it matter who plays first? The same games are played again with the order of play turned round.',
  3: 'Do games end in many different ways, or always in the same one?',
  4: 'Is it worth reading the situation before one rises, or would a date fixed beforehand do as well?',
  5: 'Do risings happen at many different dates, or does one date suggest itself to everybody?',
  6: 'What does it cost to rise two periods before, or two periods after, the best moment of the very same game?',
  7: 'Do the simple plans fail: rise at once, rise at the last moment, never rise and do nothing else?',
  8: 'What does a side lose when one kind of action is forbidden to it? Little: the action is useless. Nearly all: nothing else matters.',
  9: 'Does every answer to every dilemma have its day, or are some always wrong or always right?',
  10: 'How often does the side that looks like winning change in the course of a game?',
  11: 'Can one still win when all seems lost?',
  12: 'How long does the outcome stay open?',
  13: 'Does thinking harder win more?',
  14: 'What is it worth to know what is hidden, and to go and look?',
  15: 'How many decisions does a person take in one game?',
  16: 'Joining and boycotting: is each the better choice often enough?',
};
