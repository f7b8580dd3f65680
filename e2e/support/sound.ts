import type { Page } from 'playwright-core';

export interface Heard {
  /** Name of the file, without its mark and its ending. */
  readonly name: string;
  readonly playing: boolean;
  readonly volume: number;
}

interface Howls { readonly Howler?: { readonly _howls: readonly { readonly _src: string | readonly string[]; playing(): boolean; volume(): number }[] } }

/** What howler has been asked to play on this page and how loud; empty as long as the library is not even there. */
export function heard(page: Page): Promise<Heard[]> {
  return page.evaluate(() => ((window as unknown as Howls).Howler?._howls ?? []).map((howl) => {
    const src = typeof howl._src === 'string' ? howl._src : howl._src[0] ?? '';
    return { name: /([a-z]+)-[^/]*\.\w+$/.exec(src)?.[1] ?? src, playing: howl.playing(), volume: howl.volume() };
  }));
}
