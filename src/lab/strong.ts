/** The bot that stands for a strong player in every seat of the laboratory, unless the command line names another. */
export const STRONG = 'flat:32';
