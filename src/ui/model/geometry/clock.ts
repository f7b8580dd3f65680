/** A twelve-hour dial. Angles are degrees clockwise from twelve. */

export interface Hands {
  readonly hour: number;
  readonly minute: number;
}

/** Minutes since midnight of `HH:MM`; a broken text counts as midnight. */
export function minutesOf(clock: string): number {
  const match = /^(\d{1,2}):(\d{2})$/.exec(clock);
  return match ? Number(match[1]) * 60 + Number(match[2]) : 0;
}

export function hands(minutes: number): Hands {
  return { hour: ((minutes / 720) * 360) % 360, minute: ((minutes % 60) / 60) * 360 };
}

/** Sweep of the dial between two times, degrees, 0 … 360, past midnight too. */
export function sector(from: number, to: number): { readonly start: number; readonly sweep: number } {
  const span = (((to - from) % 1440) + 1440) % 1440;
  return { start: hands(from).hour, sweep: Math.min(360, span / 2) };
}
