import type { Cause } from '../../rules/events';
import type { Desk } from './desk';

/** What made something happen, by name. */
export function causeName(desk: Desk, cause: Cause): string {
  const { data, index } = desk.game;
  const { names, t } = desk;
  switch (cause.type) {
    case 'card': return t('cause.quoted', { x: names.label('card', cause.id) });
    case 'option': return t('cause.quoted', { x: names.label('option', cause.id) });
    case 'dispatch': return t('cause.quoted', { x: names.label('dispatch', cause.id) });
    case 'action': return names.label('action', cause.id);
    case 'order': return t('cause.order', { x: names.label('order', cause.id) });
    case 'plan': return names.label('plan', cause.id);
    case 'point': return names.label('point', cause.id);
    case 'drift': {
      const step = data.drift.find((d) => d.id === cause.id);
      return step ? desk.pick(step.name) : t('cause.drift');
    }
    case 'automaton': {
      for (const a of data.automata) {
        const rule = a.rules.find((r) => r.id === cause.id);
        if (rule) return t('cause.automaton', { who: names.label('side', a.id), what: desk.pick(rule.name) });
      }
      return t('cause.rules');
    }
    case 'beat': return cause.id === 'begin' ? t('cause.hours') : t('cause.beat', { n: cause.id });
    case 'setup': return t('cause.setup');
    case 'rules': return index.order.has(cause.id) ? names.label('order', cause.id) : t('cause.rules');
  }
}

/** Side whose doing it was, −1 if nobody's. */
export function causeSide(desk: Desk, cause: Cause): number {
  const { data, index, orders } = desk.game;
  if (cause.type === 'card') return index.side.get(data.cards[index.card.get(cause.id) ?? -1]?.owner ?? '') ?? -1;
  if (cause.type === 'action') return index.side.get(data.actions[index.action.get(cause.id) ?? -1]?.side ?? '') ?? -1;
  if (cause.type === 'order') return orders[index.order.get(cause.id) ?? -1]?.side ?? -1;
  return -1;
}
