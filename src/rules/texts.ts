/** A text in every language of the scenario, keyed by language code. */
export interface Text {
  readonly en: string;
  readonly fr: string;
}

/** Names and, for languages that need them, grammatical forms of an entity. */
export interface Forms {
  /** `number` where it is not the one of the French name. */
  readonly en: { readonly name: string; readonly the: string; readonly number?: 'sg' | 'pl' | undefined; readonly steps?: StepWords };
  readonly fr: {
    readonly name: string;
    readonly gender: 'm' | 'f';
    readonly number: 'sg' | 'pl';
    readonly the: string;
    readonly of: string;
    readonly to: string;
    readonly steps?: StepWords;
  };
}

/** Of a unit: how it stands at a step of loyalty, by the number of the step, where the words of all units do not fit it. */
export type StepWords = Readonly<Record<string, string>> | undefined;
