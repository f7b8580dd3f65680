/** The workshop: where scenarios are written, seen and tried. Import it dynamically: its editor is large. */
export type { Door, Shipped } from './door';
export { Workshop } from './page/Workshop';
