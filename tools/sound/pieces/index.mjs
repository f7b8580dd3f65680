import { dawn } from './dawn.mjs';
import { hours } from './hours.mjs';
import { lament } from './lament.mjs';
import { rumour } from './rumour.mjs';
import { march } from './march.mjs';
import { theme } from './theme.mjs';
import { vigil } from './vigil.mjs';

/** Every piece by the name it has in the game. */
export const PIECES = { theme, vigil, rumour, march, hours, dawn, lament };
