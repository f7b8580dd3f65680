import { parseArgs } from 'node:util';

/** One option of a command, as its help shows it. */
export interface OptionSpec {
  /** What stands for the value in the help; without it the option is a switch. */
  readonly value?: string;
  readonly about: string;
  readonly default?: string;
}

export interface CommandSpec {
  /** As typed: `npm run replay --`. */
  readonly usage: string;
  readonly about: string;
  readonly positionals: readonly { readonly name: string; readonly about: string; readonly optional?: boolean }[];
  readonly options: Readonly<Record<string, OptionSpec>>;
}

export interface Arguments {
  readonly positionals: readonly string[];
  text(name: string): string | undefined;
  /** A whole number; complains and leaves if it is none. */
  number(name: string): number | undefined;
  /** A whole number of 1 or more, for an option that has a default; complains and leaves otherwise. */
  count(name: string): number;
  on(name: string): boolean;
}

/** The help of a command. */
export function helpText(spec: CommandSpec): string {
  const words = spec.positionals.map((p) => (p.optional ? `[${p.name}]` : `<${p.name}>`));
  const rows = [
    ...spec.positionals.map((p) => [p.name, p.about] as const),
    ...Object.entries(spec.options).map(([name, o]) => [`--${name}${o.value ? ` ${o.value}` : ''}`, o.about + (o.default === undefined ? '' : ` (default ${o.default})`)] as const),
    ['--help', 'this text'] as const,
  ];
  const width = Math.max(...rows.map(([name]) => name.length)) + 2;
  return [`${spec.usage} ${words.join(' ')} [options]`, '', spec.about, '', ...rows.map(([name, about]) => `  ${name.padEnd(width)}${about}`)].join('\n');
}

/** Says what is wrong with the command line and ends the command. */
export function usageError(spec: CommandSpec, message: string): never {
  console.error(`${message}\n\n${helpText(spec)}`);
  process.exit(2);
}

/** Reads the command line. `--help` prints the help; an unknown option or a missing word prints what is wrong. */
export function readArguments(spec: CommandSpec, argv: readonly string[] = process.argv.slice(2)): Arguments {
  const options = Object.fromEntries(Object.entries(spec.options).map(([name, o]) => [name, { type: o.value ? ('string' as const) : ('boolean' as const) }]));
  let parsed: { values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>; positionals: string[] };
  try {
    parsed = parseArgs({ args: [...argv], options: { ...options, help: { type: 'boolean', short: 'h' } }, allowPositionals: true });
  } catch (error) {
    usageError(spec, error instanceof Error ? error.message : String(error));
  }
  const { values, positionals } = parsed;
  if (values['help'] === true) {
    console.log(helpText(spec));
    process.exit(0);
  }
  const needed = spec.positionals.filter((p) => !p.optional);
  if (positionals.length < needed.length) usageError(spec, `missing: ${needed[positionals.length]!.name}`);
  if (positionals.length > spec.positionals.length) usageError(spec, `one word too many: ${positionals[spec.positionals.length]!}`);
  const text = (name: string): string | undefined => {
    const value = values[name];
    return typeof value === 'string' ? value : spec.options[name]?.default;
  };
  const number = (name: string): number | undefined => {
    const value = text(name);
    if (value === undefined) return undefined;
    if (!/^-?\d+$/.test(value)) usageError(spec, `--${name} needs a whole number, not "${value}"`);
    return Number(value);
  };
  return {
    positionals,
    text,
    number,
    count: (name) => {
      const n = number(name) ?? 0;
      return n >= 1 ? n : usageError(spec, `--${name} must be at least 1`);
    },
    on: (name) => values[name] === true,
  };
}
