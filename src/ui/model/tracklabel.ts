import type { Desk } from './desk';

/** A track as it is named where those of several sides stand together: «Unity (Reds)» where each has one of that name. */
export function trackLabel(desk: Desk, id: string): string {
  const { tracks } = desk.game.data;
  const label = desk.names.label('track', id);
  const side = tracks.find((t) => t.id === id)?.side;
  const own = desk.looks.find((look) => look.id === side);
  const shared = own !== undefined && tracks.some((t) => t.id !== id && desk.names.label('track', t.id) === label);
  return shared ? desk.t('name.trackOf', { what: label, who: own.short }) : label;
}
