/**
 * A reader for YAML as scenarios are written: maps and lists by indentation, brackets, plain and quoted words on one line,
 * comments, passages named with & and referred to with *. It knows no tags, folded texts or directives, and finds no faults:
 * whatever is not plain is left to the library, which is more than ten times slower. A test compares the two on every file there
 * is, whole and spoilt.
 */

/** Thrown and caught in here: this text needs the library. */
const NOT_PLAIN = Symbol('not plain');

/** Beyond these the library looks, and says what is too much. */
const MAX_DEPTH = 30;
const MAX_NODES = 40_000;
const MAX_ENTRIES = 2000;
const MAX_LENGTH = 1_000_000;
const MAX_ALIASES = 100;

/** Signs a plain word cannot begin with, or that begin something this reader does not know. */
const NO_START = new Set([...',[]{}#&*!|>\'"%@`?:“”„']);
const KEY = /(?:[A-Za-z_$][\w$./-]{0,99}|0|[1-9]\d{0,8})(?=:(?: |\n|$))/y;
const NAME = /[A-Za-z][\w-]{0,60}(?=[ \n,\]}]|$)/y;
const WORDS: Readonly<Record<string, boolean | null>> = { true: true, false: false, null: null };
const SPECIAL = /^(?:true|false|null)$/i;
const REFUSED = new Set(['__proto__', 'constructor', 'prototype']);
const WHOLE = /^-?(?:0|[1-9]\d{0,14})$/;
const DECIMAL = /^-?\d{1,10}\.\d{1,10}$/;
/** Everything the library takes for a number, or for nothing. */
const NUMERIC = /^(?:~|[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?)$/;
const ESCAPES: Readonly<Record<string, string>> = { '"': '"', '\\': '\\', n: '\n', t: '\t' };

/** The data of a plainly written text; null if the library must read it. `made` hears of every list and map. */
export function quickYaml(text: string, made: (value: object) => void): { readonly value: unknown } | null {
  if (text.length > MAX_LENGTH || /[\t\r\ufeff]|^(?:---|\.\.\.|%)/m.test(text)) return null;
  try {
    return { value: new Reader(text, made).document() };
  } catch (reason) {
    if (reason === NOT_PLAIN) return null;
    throw reason;
  }
}

function stop(): never {
  // No error: where it was thrown is nobody's business, and writing that down takes time.
  // eslint-disable-next-line @typescript-eslint/only-throw-error
  throw NOT_PLAIN;
}

class Reader {
  private at = 0;
  /** Where the line begins that is read. */
  private line = 0;
  private depth = 0;
  private nodes = 0;
  private aliases = 0;
  /** Named passages; undefined while one is being read. */
  private readonly named = new Map<string, { readonly value: unknown; readonly aliases: number } | undefined>();

  constructor(private readonly text: string, private readonly made: (value: object) => void) {}

  document(): unknown {
    const column = this.next();
    const value = column < 0 ? null : this.block(column);
    if (this.next() >= 0) stop();
    return value;
  }

  /** Goes to the next word on this line or a later one; its column, or -1 at the end. Comments and blank lines are passed over. */
  private next(): number {
    const { text } = this;
    for (;;) {
      while (text[this.at] === ' ') this.at++;
      const c = text[this.at];
      if (c === undefined) return -1;
      if (c === '#') {
        if (this.at > this.line && text[this.at - 1] !== ' ') stop();
        const end = text.indexOf('\n', this.at);
        if (end < 0) {
          this.at = text.length;
          return -1;
        }
        this.at = end;
      } else if (c !== '\n') return this.at - this.line;
      this.at++;
      this.line = this.at;
    }
  }

  /** Nothing but a comment may follow on this line. */
  private endOfLine(): boolean {
    const { text } = this;
    const from = this.at;
    while (text[this.at] === ' ') this.at++;
    const c = text[this.at];
    return c === undefined || c === '\n' || (c === '#' && this.at > from);
  }

  private block(column: number): unknown {
    if (++this.depth > MAX_DEPTH) stop();
    const value = this.isDash() ? this.list(column) : this.isKey() ? this.map(column) : this.single(column - 1);
    this.depth--;
    return value;
  }

  private isDash(): boolean {
    const after = this.text[this.at + 1];
    return this.text[this.at] === '-' && (after === ' ' || after === '\n' || after === undefined);
  }

  private isKey(): boolean {
    KEY.lastIndex = this.at;
    return KEY.test(this.text);
  }

  private list(column: number): unknown[] {
    const out: unknown[] = [];
    do {
      this.at++;
      if (this.endOfLine()) out.push(this.below(column, false));
      else {
        const own = this.at - this.line;
        out.push(this.isDash() || this.isKey() ? this.block(own) : this.text[this.at] === '&' ? this.anchored(column) : this.single(column));
      }
      if (out.length > MAX_ENTRIES) stop();
    } while (this.another(column) && this.isDash());
    return this.keep(out);
  }

  private map(column: number): Record<string, unknown> {
    const out: Record<string, unknown> = {};
    let n = 0;
    do {
      const key = this.key(out);
      if (++n > MAX_ENTRIES) stop();
      if (this.endOfLine()) out[key] = this.below(column, true);
      else if (this.isDash()) stop();
      else out[key] = this.text[this.at] === '&' ? this.anchored(column) : this.single(column);
    } while (this.another(column) && !this.isDash());
    return this.keep(out);
  }

  private key(there: Readonly<Record<string, unknown>>): string {
    KEY.lastIndex = this.at;
    const key = KEY.exec(this.text)?.[0] ?? stop();
    if (SPECIAL.test(key) || REFUSED.has(key) || Object.hasOwn(there, key)) stop();
    this.at += key.length + 1;
    return key;
  }

  /** Whether the next word stands in this column; further in it would go on what is read already. */
  private another(column: number): boolean {
    const next = this.next();
    if (next > column) stop();
    return next === column;
  }

  /** A value on the lines after its key or dash. A list may stand right under its key. */
  private below(column: number, ofKey: boolean): unknown {
    const next = this.next();
    if (next > column) return this.block(next);
    if (ofKey && next === column && this.isDash()) {
      if (++this.depth > MAX_DEPTH) stop();
      const list = this.list(column);
      this.depth--;
      return list;
    }
    return null;
  }

  /** A value with a name, that later ones may refer to. */
  private anchored(column: number): unknown {
    const name = this.name();
    if (this.named.has(name)) stop();
    this.named.set(name, undefined);
    const before = this.aliases;
    let value: unknown;
    if (this.endOfLine()) {
      const next = this.next();
      value = next > column ? this.block(next) : stop();
    } else value = this.isDash() || this.isKey() || this.text[this.at] === '*' ? stop() : this.single(column);
    this.named.set(name, { value, aliases: this.aliases - before });
    return value;
  }

  private name(): string {
    NAME.lastIndex = this.at + 1;
    const name = NAME.exec(this.text)?.[0] ?? stop();
    this.at += name.length + 1;
    return name;
  }

  /** What a reference means: a passage of its own, so that a change of one is not a change of the other. */
  private alias(): unknown {
    const { value, aliases } = this.named.get(this.name()) ?? stop();
    // References within what is referred to count each time.
    this.aliases += 1 + aliases;
    return this.aliases > MAX_ALIASES ? stop() : this.copy(value, this.depth);
  }

  private copy(value: unknown, depth: number): unknown {
    if (depth > MAX_DEPTH) stop();
    if (typeof value !== 'object' || value === null) {
      this.count();
      return value;
    }
    if (Array.isArray(value)) return this.keep(value.map((item: unknown) => this.copy(item, depth + 1)));
    return this.keep(Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.copy(item, depth + 1)])));
  }

  /** A value that ends on its line, or with its bracket. Lines within brackets stand further in than `indent`. */
  private single(indent: number): unknown {
    const c = this.text[this.at];
    if (c === '"' || c === "'" || c === '{' || c === '[' || c === '*') {
      const value = c === '"' ? this.double() : c === "'" ? this.quoted() : c === '*' ? this.alias() : this.flow(indent);
      if (!this.endOfLine()) stop();
      return value;
    }
    const { text } = this;
    let end = text.indexOf('\n', this.at);
    if (end < 0) end = text.length;
    let word = text.slice(this.at, end);
    const comment = word.indexOf(' #');
    if (comment >= 0) word = word.slice(0, comment);
    word = word.trimEnd();
    if (word.includes(': ') || word.endsWith(':')) stop();
    this.at = end;
    return this.plain(word);
  }

  private plain(word: string): unknown {
    this.count();
    const c = word[0];
    if (c === undefined || NO_START.has(c) || (c === '-' && (word[1] === undefined || word[1] === ' '))) stop();
    if (Object.hasOwn(WORDS, word)) return WORDS[word];
    if (SPECIAL.test(word)) stop();
    if ((c >= '0' && c <= '9') || c === '-' || c === '+' || c === '.' || c === '~') {
      if ((WHOLE.test(word) && word !== '-0') || DECIMAL.test(word)) return Number(word);
      if (NUMERIC.test(word)) stop();
    }
    return word;
  }

  private double(): string {
    this.count();
    const { text } = this;
    const start = this.at + 1;
    let end = text.indexOf('"', start);
    if (end < 0) stop();
    let word = text.slice(start, end);
    if (word.includes('\\')) {
      word = '';
      for (end = start; text[end] !== '"'; end++) {
        if (text[end] === undefined) stop();
        word += text[end] === '\\' ? ESCAPES[text[++end] ?? ''] ?? stop() : text[end];
      }
      if (text.slice(start, end).includes('\n')) stop();
    } else if (word.includes('\n')) stop();
    this.at = end + 1;
    return word;
  }

  private quoted(): string {
    this.count();
    const { text } = this;
    const start = this.at + 1;
    let end = text.indexOf("'", start);
    while (end >= 0 && text[end + 1] === "'") end = text.indexOf("'", end + 2);
    const word = end < 0 ? stop() : text.slice(start, end);
    if (word.includes('\n')) stop();
    this.at = end + 1;
    return word.replaceAll("''", "'");
  }

  private flow(indent: number): unknown {
    if (++this.depth > MAX_DEPTH) stop();
    const { text } = this;
    const isMap = text[this.at] === '{';
    const close = isMap ? '}' : ']';
    const map: Record<string, unknown> = {};
    const list: unknown[] = [];
    this.at++;
    for (let n = 0; ; n++) {
      this.inside(indent);
      if (text[this.at] === close) break;
      if (n >= MAX_ENTRIES) stop();
      if (isMap) {
        const key = this.key(map);
        this.inside(indent);
        map[key] = this.item(indent);
      } else list.push(this.item(indent));
      this.inside(indent);
      if (text[this.at] === ',') this.at++;
      else if (text[this.at] !== close) stop();
    }
    this.at++;
    this.depth--;
    return this.keep(isMap ? map : list);
  }

  /** Goes to the next word within brackets. */
  private inside(indent: number): void {
    const { line } = this;
    const column = this.next();
    if (column < 0 || (this.line !== line && column <= indent)) stop();
  }

  private item(indent: number): unknown {
    const c = this.text[this.at];
    if (c === '{' || c === '[') return this.flow(indent);
    if (c === '*') return this.alias();
    if (c === '"' || c === "'") {
      const value = c === '"' ? this.double() : this.quoted();
      // What follows a quoted word without a space between would make it a key, or a fault.
      if (!/[ ,\]}\n]/.test(this.text[this.at] ?? '')) stop();
      return value;
    }
    const { text } = this;
    const start = this.at;
    let end = start;
    for (; ; end++) {
      const sign = text[end];
      if (sign === undefined || sign === '[' || sign === '{') stop();
      if (sign === ',' || sign === ']' || sign === '}' || sign === '\n') break;
      if (sign === '#' && text[end - 1] === ' ') break;
      if (sign === ':' && /[ ,[\]{}\n]/.test(text[end + 1] ?? '\n')) stop();
    }
    this.at = end;
    return this.plain(text.slice(start, end).trimEnd());
  }

  private keep<T extends object>(value: T): T {
    this.count();
    this.made(value);
    return value;
  }

  private count(): void {
    if (++this.nodes > MAX_NODES) stop();
  }
}
