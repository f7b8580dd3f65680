import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { loadScenario, pack, packName, unpack } from '../../scenario/index';
import type { Unpacked } from '../../scenario/index';
import type { CommandSpec } from '../args';
import { usageError } from '../args';
import { readPackable } from '../folder';
import { FOLDER, folderOf } from './command';
import type { Command } from './command';

/** A packed text, or its faults printed and the end of the command. */
function opened(text: string): Unpacked {
  const result = unpack(text);
  if ('ok' in result) return result.ok;
  for (const f of result.faults) console.error(`${f.code}: ${f.message}`);
  process.exit(1);
}

/** Writes the files of a packed scenario into a folder that is not there yet. */
function takeApart(spec: CommandSpec, path: string, to: string | undefined): void {
  const { id, files } = opened(readFileSync(path, 'utf8'));
  const folder = to ?? join('scenarios', id);
  if (existsSync(folder)) usageError(spec, `${folder} is there already; name another folder with --to`);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  console.log(`${folder}: ${Object.keys(files).length} files of "${id}"; npm run scenario -- check ${folder}`);
}

export const command: Command = {
  spec: {
    usage: 'npm run scenario -- pack',
    about: [
      'Packs a scenario into one file that can be sent to others and opened in the game. What was learned by self-play goes with it.',
      'A scenario with faults is packed as well, and said to have them. Given a packed file, it takes it apart into a folder.',
    ].join('\n'),
    positionals: [{ ...FOLDER, about: `${FOLDER.about}; or a packed file` }],
    options: { to: { value: 'PATH', about: 'the file to write (default <id>.dualpower.json), or the folder to unpack into (default scenarios/<id>)' } },
  },
  run(args) {
    const name = args.positionals[0]!;
    if (existsSync(name) && statSync(name).isFile()) {
      takeApart(this.spec, name, args.text('to'));
      return;
    }
    const folder = folderOf(this.spec, name);
    const files = readPackable(folder);
    const text = pack(files);
    const { id } = opened(text);
    const file = args.text('to') ?? packName(id);
    writeFileSync(file, text);
    const { faults } = loadScenario(files);
    console.log(`${resolve(file)}: ${Object.keys(files).length} files, ${Math.ceil(Buffer.byteLength(text) / 1024)} KB${faults.length > 0 ? `; it has ${faults.length} fault${faults.length === 1 ? '' : 's'} and cannot be played yet: npm run scenario -- check ${folder}` : ''}`);
  },
};
