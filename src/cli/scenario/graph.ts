import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { instance } from '@viz-js/viz';
import { graphOf, neighbourhood, withoutLoners } from '../../lab/writers/graph';
import type { Graph } from '../../lab/writers/graph';
import { dotOf, fitted } from '../../lab/writers/graph-dot';
import { didYouMean } from '../../scenario/index';
import { usageError } from '../args';
import { gameFrom } from '../folder';
import { FOLDER } from './command';
import type { Command } from './command';

const LEGEND = 'full line: brings about · dashed: is waited for · dotted: takes away';

/** So many things of a kind that nothing leads to are named. */
const NAMED = 5;

export const command: Command = {
  spec: {
    usage: 'npm run scenario -- graph',
    about: [
      'A picture (SVG) of what leads to what: dispatches with their options, flags, lines, cards, orders, plans, endings. What is tied to nothing is',
      'left out and counted. The picture of a large scenario is large: --about shows what lies around one thing.',
    ].join('\n'),
    positionals: [FOLDER],
    options: {
      to: { value: 'FILE', about: 'the file to write (default <id>.svg, or <id>-<about>.svg)' },
      about: { value: 'ID', about: 'only what lies around this dispatch, option, flag, card, order, line or ending' },
      steps: { value: 'N', about: 'how far around it', default: '2' },
      tracks: { about: 'tracks as well: what moves them, what asks for them' },
      dot: { about: 'write the description for Graphviz instead of the picture' },
    },
  },
  async run(args) {
    const { data } = gameFrom(args.positionals[0]!);
    const about = args.text('about');
    const { graph, left } = withoutLoners(graphOf(data, args.on('tracks')));
    let shown: Graph = graph;
    if (about !== undefined) {
      const all = graphOf(data, args.on('tracks'));
      const near = neighbourhood(all, about, Math.max(0, args.number('steps')!));
      const guess = didYouMean(about, all.nodes.map((n) => n.id));
      shown = near ?? usageError(this.spec, `nothing is called "${about}"${guess === undefined ? '' : `; did you mean ${guess}?`}`);
    }
    const title = `${data.title.en}${about === undefined ? '' : `, around ${about}`}  (${LEGEND})`;
    const dot = dotOf(data, shown, title);
    const file = args.text('to') ?? `${data.id}${about === undefined ? '' : `-${about}`}.${args.on('dot') ? 'dot' : 'svg'}`;
    writeFileSync(file, args.on('dot') ? dot : fitted((await instance()).renderString(dot, { format: 'svg' })));
    const loners = Object.entries(left).map(([kind, ids]) => `${kind} ${ids.length}${ids.length <= NAMED ? ` (${ids.join(', ')})` : ''}`).join(' · ');
    console.log(`${resolve(file)}: ${shown.nodes.length} things, ${shown.edges.filter((e) => e.kind !== 'option').length} ties${about === undefined && loners !== '' ? `; tied to nothing: ${loners}` : ''}`);
  },
};
