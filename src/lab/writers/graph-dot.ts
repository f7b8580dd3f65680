import type { ScenarioData } from '../../rules/data';
import type { Edge, Graph, Node, NodeKind } from './graph';

/** Paper, ink, and how each kind of thing is drawn. */
const INK = '#1d1a16';
const SHAPES: Readonly<Record<NodeKind, { readonly shape: string; readonly fill: string; readonly word: string }>> = {
  dispatch: { shape: 'box', fill: '#f4ead2', word: 'dispatch' },
  epilogue: { shape: 'box', fill: '#e9e0cf', word: 'after the end' },
  option: { shape: 'box', fill: '#fffaf0', word: 'option' },
  card: { shape: 'box', fill: '#dbe6ea', word: 'card' },
  order: { shape: 'rounded', fill: '#e4dcea', word: 'order' },
  action: { shape: 'box', fill: '#e3ead9', word: 'action' },
  plan: { shape: 'rounded', fill: '#e4dcea', word: 'plan' },
  flag: { shape: 'ellipse', fill: '#f6d98a', word: 'flag' },
  line: { shape: 'hexagon', fill: '#f2c1a8', word: 'line' },
  ending: { shape: 'doubleoctagon', fill: '#f0a7a0', word: 'ending' },
  period: { shape: 'cds', fill: '#ffffff', word: 'period' },
  rule: { shape: 'box', fill: '#eeeeee', word: 'by itself' },
  debt: { shape: 'note', fill: '#eeeeee', word: 'debt' },
  track: { shape: 'ellipse', fill: '#cfe3d4', word: 'track' },
};

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const quote = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

/** Words in lines of about so many letters. */
function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.length > 3 ? [...lines.slice(0, 3), '…'] : lines;
}

const small = (text: string): string => `<FONT POINT-SIZE="8" COLOR="#6b6255">${escape(text)}</FONT>`;

/** Title and id of a thing; a dispatch carries its options as rows, each with its own door. */
function label(n: Node, options: readonly Node[], color: string): string {
  const title = wrap(n.title, 26).map(escape).join('<BR/>');
  if (options.length === 0) return `<${title}<BR/>${small(`${SHAPES[n.kind].word} ${n.id}`)}>`;
  const rows = options.map((o) => `<TR><TD PORT=${quote(o.key)} ALIGN="LEFT" BALIGN="LEFT" BGCOLOR="${SHAPES.option.fill}" BORDER="1" COLOR="#b8ab94">${wrap(o.title, 34).map(escape).join('<BR/>')}<BR/>${small(o.id)}</TD></TR>`).join('');
  return `<<TABLE BORDER="2" COLOR="${color}" CELLBORDER="0" CELLSPACING="0" CELLPADDING="5" BGCOLOR="${SHAPES[n.kind].fill}"><TR><TD PORT="top"><B>${title}</B><BR/>${small(`${SHAPES[n.kind].word} ${n.id}`)}</TD></TR>${rows}</TABLE>>`;
}

/** The font at hand is often wider than the one Graphviz measures with: letters are drawn a little smaller than measured. */
export function fitted(svg: string): string {
  return svg.replaceAll('font-size="11.00"', 'font-size="10.00"').replaceAll('font-size="8.00"', 'font-size="7.20"');
}

const EDGES: Readonly<Record<Edge['kind'], string>> = {
  brings: `color="#8a2f24", penwidth=1.6`,
  asks: `color="#4a5a66", style=dashed, arrowhead=vee`,
  clears: `color="#8a2f24", arrowhead=tee, style=dotted, penwidth=1.6`,
  option: '',
};

/** The graph in Graphviz's language, read from left to right. Sides give things their border. */
export function dotOf(d: ScenarioData, g: Graph, title: string): string {
  const color = new Map([...d.sides, ...d.automata].map((s) => [s.id, s.color]));
  const holder = new Map(g.edges.filter((e) => e.kind === 'option').map((e) => [e.to, e.from]));
  const nodes = new Map(g.nodes.map((n) => [n.key, n]));
  const optionsOf = (n: Node): readonly Node[] => g.edges.filter((e) => e.kind === 'option' && e.from === n.key).flatMap((e) => nodes.get(e.to) ?? []);
  const end = (key: string, out: boolean): string => {
    const at = holder.get(key);
    if (at !== undefined) return `${quote(at)}:${quote(key)}:${out ? 'e' : 'w'}`;
    const n = nodes.get(key);
    return n && optionsOf(n).length > 0 ? `${quote(key)}:"top":${out ? 'e' : 'w'}` : quote(key);
  };
  return [
    'digraph {',
    `  graph [rankdir=LR, nodesep=0.18, ranksep=0.75, pad=0.4, bgcolor="#faf5e9", fontname="Helvetica,Arial,sans-serif", fontsize=20, labelloc=t, labeljust=l, label=${quote(title)}]`,
    `  node [fontname="Helvetica,Arial,sans-serif", fontsize=11, style="filled", color="${INK}", fontcolor="${INK}", margin="0.12,0.06", penwidth=1.2]`,
    '  edge [arrowsize=0.7]',
    ...g.nodes.filter((n) => !holder.has(n.key)).map((n) => {
      const options = optionsOf(n);
      const ink = color.get(n.side) ?? INK;
      if (options.length > 0) return `  ${quote(n.key)} [shape=plain, style="", label=${label(n, options, ink)}]`;
      const { shape } = SHAPES[n.kind];
      return `  ${quote(n.key)} [shape=${shape === 'rounded' ? 'box, style="filled,rounded"' : shape}, fillcolor="${SHAPES[n.kind].fill}", color="${ink}", penwidth=${color.has(n.side) ? 2.4 : 1.2}, label=${label(n, [], ink)}]`;
    }),
    ...g.edges.filter((e) => e.kind !== 'option').map((e) => `  ${end(e.from, true)} -> ${end(e.to, false)} [${EDGES[e.kind]}]`),
    '}',
  ].join('\n');
}
