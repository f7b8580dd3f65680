import { DECIDE } from './strings/decide';
import { LEARN } from './strings/learn';
import { SCREENS } from './strings/screens';
import { TABLE } from './strings/table';
import type { Strings } from './strings/types';

/** What sets these keys apart from those of other rooms. */
export const PREFIX = 'panel.';

const OWN: Strings = { ...TABLE, ...DECIDE, ...SCREENS, ...LEARN };

/** Words of panels, by the keys under which they are asked for. */
export const prefixed = (strings: Strings): Strings => Object.fromEntries(Object.entries(strings).map(([key, words]) => [PREFIX + key, words]));

/** Every word that panels use, save those of the end, by key; hand it to `createText`. */
export const PANEL_STRINGS: Strings = prefixed(OWN);
