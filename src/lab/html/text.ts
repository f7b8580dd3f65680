/** Text made safe for an element or an attribute. */
export function escape(text: string): string {
  return text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]!);
}

type Value = string | number | undefined;

/** An opening and closing tag around ready-made markup; attributes without a value are left out. */
export function tag(name: string, attributes: Readonly<Record<string, Value>>, ...inside: readonly string[]): string {
  const list = Object.entries(attributes).filter(([, v]) => v !== undefined).map(([k, v]) => ` ${k}="${escape(typeof v === 'number' ? short(v) : String(v))}"`).join('');
  return inside.length === 0 ? `<${name}${list}/>` : `<${name}${list}>${inside.join('')}</${name}>`;
}

/** A number for a drawing: two decimals at most. */
export function short(n: number): string {
  return String(Math.round(n * 100) / 100);
}

/** A value without the word for its unit. */
export function bare(value: number, unit: string): string {
  if (!Number.isFinite(value)) return '∞';
  switch (unit) {
    case 'share':
    case 'of the game': return `${(value * 100).toFixed(1)} %`;
    case 'bits': return value.toFixed(2);
    default: return Number.isInteger(value) ? String(value) : value.toFixed(1);
  }
}

/** A value as a designer reads it. */
export function amount(value: number, unit: string): string {
  switch (unit) {
    case 'share': return `${(value * 100).toFixed(1)} %`;
    case 'of the game': return `${(value * 100).toFixed(0)} % of the game`;
    case 'points': return `${value.toFixed(1)} points`;
    case 'bits': return `${value.toFixed(2)} bits`;
    default: return Number.isInteger(value) ? String(value) : value.toFixed(1);
  }
}
