/** Every word that panels use, by key. `ui/text` merges it into its catalogue. */
import { DECIDE } from './strings/decide';
import { SCREENS } from './strings/screens';
import { TABLE } from './strings/table';
import type { Strings } from './strings/types';

export const PANEL_STRINGS: Strings = { ...TABLE, ...DECIDE, ...SCREENS };
