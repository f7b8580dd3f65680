import { DECIDE } from './strings/decide';
import { LEARN } from './strings/learn';
import { SCREENS } from './strings/screens';
import { TABLE } from './strings/table';
import type { Strings } from './strings/types';

/** What sets these keys apart from those of other rooms. */
export const PREFIX = 'panel.';

const OWN: Strings = { ...TABLE, ...DECIDE, ...SCREENS, ...LEARN };

/** Every word that panels use, by key; hand it to `createText`. */
export const PANEL_STRINGS: Strings = Object.fromEntries(Object.entries(OWN).map(([key, words]) => [PREFIX + key, words]));
