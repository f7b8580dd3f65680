/**
 * Where things stand in a YAML text that is being typed. A real parser gives up on half a line; this reads by indentation and
 * brackets, takes what it can, and goes on after what it cannot.
 */
export type Path = readonly (string | number)[];

/** A pair of a map or an item of a list. */
export interface Spot {
  readonly path: Path;
  /** The word before the colon; empty range for items. */
  readonly keyFrom: number;
  readonly keyTo: number;
  /** What stands behind the colon or the dash on the same line or in brackets; empty where the value is a block. */
  readonly from: number;
  readonly to: number;
  /** Starts a block of its own in the lines below. */
  readonly open: boolean;
}

/** A pair of brackets: places between them belong to `path`. */
export interface Bracket {
  readonly path: Path;
  readonly map: boolean;
  readonly from: number;
  /** After the closing bracket, or where it was given up. */
  readonly to: number;
  readonly closed: boolean;
}

/** What encloses a line: maps and lists by the column they begin in. */
export interface Frame {
  readonly indent: number;
  readonly map: boolean;
  readonly path: Path;
  /** Items so far, of a list. */
  count: number;
  /** The last child, if it may still have a block below it. */
  last: Path | null;
}

export interface Outline {
  readonly spots: readonly Spot[];
  readonly brackets: readonly Bracket[];
  /** What encloses the line that was asked for, before its own words are read. */
  readonly frames: readonly Frame[];
}

const KEY = /^(?:"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[^\s#&*!|>'"%@`{}[\],:-][^\n]*?|-[^\s\n][^\n]*?)(?=\s*:(?:\s|$))/;

/** Reads a text; `offset` names the line whose surroundings are wanted. */
export function outline(text: string, offset = -1): Outline {
  return new Reader(text, offset).read();
}

class Reader {
  private readonly spots: Spot[] = [];
  private readonly brackets: Bracket[] = [];
  private stack: Frame[] = [];
  private kept: Frame[] | null = null;

  constructor(private readonly text: string, private readonly offset: number) {}

  read(): Outline {
    const { text } = this;
    let at = 0;
    while (at <= text.length) {
      const end = this.endOfLine(at);
      if (this.kept === null && this.offset >= at && this.offset <= end) this.keep();
      const column = /^[ \t]*/.exec(text.slice(at, end))![0].length;
      const start = at + column;
      const blank = start === end || text[start] === '#';
      const next = blank || /^(---|\.\.\.)/.test(text.slice(at, at + 3)) ? end : this.line(start, column, end);
      // A value over several lines takes its lines with it.
      at = Math.max(next, end) === end ? end + 1 : this.endOfLine(next) + 1;
    }
    return { spots: this.spots, brackets: this.brackets, frames: this.kept ?? this.stack };
  }

  private keep(): void {
    this.kept = this.stack.map((f) => ({ ...f }));
  }

  private endOfLine(at: number): number {
    const end = this.text.indexOf('\n', at);
    return end < 0 ? this.text.length : end;
  }

  /** Reads the words of a line from `start`; answers where reading ended. */
  private line(start: number, column: number, end: number): number {
    const { text } = this;
    if (text[start] === '-' && (start + 1 === end || /\s/.test(text[start + 1]!))) return this.item(start, column, end);
    const key = KEY.exec(text.slice(start, end))?.[0];
    if (key === undefined) return this.loose(start, column, end);
    while (this.top() && (this.top()!.indent > column || (this.top()!.indent === column && !this.top()!.map))) this.stack.pop();
    let frame = this.top();
    if (frame?.indent !== column) {
      frame = { indent: column, map: true, path: frame?.last ?? frame?.path ?? [], count: 0, last: null };
      this.stack.push(frame);
    }
    const path = [...frame.path, unquoted(key)];
    const colon = text.indexOf(':', start + key.length);
    return this.value(path, start, start + key.length, colon + 1, end, frame);
  }

  private item(start: number, column: number, end: number): number {
    while (this.top() && (this.top()!.indent > column)) this.stack.pop();
    let frame = this.top();
    if (frame?.map !== false || frame.indent !== column) {
      frame = { indent: column, map: false, path: frame?.last ?? frame?.path ?? [], count: 0, last: null };
      this.stack.push(frame);
    }
    const path = [...frame.path, frame.count++];
    frame.last = path;
    const gap = /^[ \t]*/.exec(this.text.slice(start + 1, end))![0].length;
    const inner = start + 1 + gap;
    const rest = this.text.slice(inner, end);
    const nested = KEY.test(rest) || /^-(\s|$)/.test(rest);
    if (!nested) return this.value(path, start, start, start + 1, end, frame);
    this.spots.push({ path, keyFrom: start, keyTo: start, from: inner, to: inner, open: true });
    return this.line(inner, column + 1 + gap, end);
  }

  /** A word without a colon: being typed, or the next line of a text. */
  private loose(start: number, column: number, end: number): number {
    const flow = this.text[start] === '{' || this.text[start] === '[';
    const frame = this.top();
    if (!flow || !frame) return end;
    return column > frame.indent && frame.last ? this.bracket(start, frame.last, frame.indent) : this.bracket(start, frame.path, frame.indent);
  }

  private value(path: Path, keyFrom: number, keyTo: number, after: number, end: number, frame: Frame): number {
    const { text } = this;
    const gap = /^[ \t]*(?:[&!]\S+(?:[ \t]+|$))*/.exec(text.slice(after, end))![0].length;
    const from = after + gap;
    const first = from < end ? text[from]! : '';
    frame.last = null;
    if (first === '' || first === '#') {
      frame.last = path;
      this.spots.push({ path, keyFrom, keyTo, from: from > end ? end : from, to: from > end ? end : from, open: true });
      return end;
    }
    let to: number;
    if (first === '{' || first === '[') to = this.bracket(from, path, frame.indent);
    else if (first === '"' || first === "'") to = this.quoted(from, frame.indent);
    else if (first === '|' || first === '>') to = this.block(end, frame.indent);
    else {
      const comment = text.slice(from, end).search(/\s#/);
      to = comment < 0 ? end : from + comment;
      while (to > from && /\s/.test(text[to - 1]!)) to--;
    }
    this.spots.push({ path, keyFrom, keyTo, from, to, open: false });
    return to;
  }

  /** The lines below that belong to a block of text. */
  private block(end: number, indent: number): number {
    let to = end;
    for (let at = end + 1; at <= this.text.length;) {
      const stop = this.endOfLine(at);
      const line = this.text.slice(at, stop);
      if (line.trim() !== '' && /^ */.exec(line)![0].length <= indent) break;
      to = stop;
      at = stop + 1;
    }
    if (this.kept === null && this.offset > end && this.offset <= to) this.keep();
    return to;
  }

  /** After the closing quotation mark, or the end of the line where none is in sight. */
  private quoted(from: number, indent: number): number {
    const { text } = this;
    const mark = text[from]!;
    for (let i = from + 1; i < text.length; i++) {
      if (text[i] === '\\' && mark === '"') i++;
      else if (text[i] === mark) {
        if (mark === "'" && text[i + 1] === "'") i++;
        else return i + 1;
      } else if (text[i] === '\n' && this.leaves(i + 1, indent)) return i;
    }
    return text.length;
  }

  /** Whether the next line with words on it is outside of what began at this column. */
  private leaves(at: number, indent: number): boolean {
    const rest = /^(?:[ \t]*\n)*([ \t]*)(\S)/.exec(this.text.slice(at, at + 400));
    return rest !== null && rest[1]!.length <= indent && !/[}\]]/.test(rest[2]!);
  }

  /** Reads from an opening bracket; answers the place after its closing one, or where it was given up. */
  private bracket(from: number, path: Path, indent: number): number {
    const { text } = this;
    const map = text[from] === '{';
    const close = map ? '}' : ']';
    let i = from + 1;
    let n = 0;
    const done = (to: number, closed = false): number => {
      this.brackets.push({ path, map, from, to, closed });
      return to;
    };
    while (i < text.length) {
      const c = text[i]!;
      if (c === close) return done(i + 1, true);
      if (c === '}' || c === ']') return done(i);
      if (c === '\n') {
        if (this.leaves(i + 1, indent)) return done(i);
        i++;
      } else if (/[\s,]/.test(c)) i++;
      else if (c === '#' && /\s/.test(text[i - 1]!)) i = this.endOfLine(i);
      else if (map) i = this.flowPair(i, path, indent);
      else i = this.flowItem(i, [...path, n++], indent);
    }
    return done(text.length);
  }

  private flowPair(at: number, path: Path, indent: number): number {
    const { text } = this;
    const quote = text[at] === '"' || text[at] === "'";
    let keyTo = quote ? this.quoted(at, indent) : at;
    if (!quote) while (keyTo < text.length && !/[,{}[\]\n]/.test(text[keyTo]!) && !(text[keyTo] === ':' && /[\s,{}[\]]|$/.test(text[keyTo + 1] ?? ' '))) keyTo++;
    let i = keyTo;
    while (!quote && keyTo > at && /\s/.test(text[keyTo - 1]!)) keyTo--;
    while (/[ \t]/.test(text[i] ?? '')) i++;
    const own = [...path, unquoted(text.slice(at, keyTo))];
    if (text[i] !== ':') {
      // A key that has no value yet.
      this.spots.push({ path: own, keyFrom: at, keyTo, from: keyTo, to: keyTo, open: false });
      return Math.max(i, at + 1);
    }
    return this.flowValue(i + 1, own, at, keyTo, indent);
  }

  private flowItem(at: number, path: Path, indent: number): number {
    return this.flowValue(at, path, at, at, indent);
  }

  private flowValue(after: number, path: Path, keyFrom: number, keyTo: number, indent: number): number {
    const { text } = this;
    let from = after;
    while (/[ \t]/.test(text[from] ?? '') || (text[from] === '\n' && !this.leaves(from + 1, indent))) from++;
    const c = text[from] ?? '';
    let to = from;
    if (c === '{' || c === '[') to = this.bracket(from, path, indent);
    else if (c === '"' || c === "'") to = this.quoted(from, indent);
    else while (to < text.length && !/[,{}[\]\n]/.test(text[to]!)) to++;
    let end = to;
    while (end > from && /\s/.test(text[end - 1]!)) end--;
    this.spots.push({ path, keyFrom, keyTo, from, to: end, open: false });
    return Math.max(to, keyTo, after);
  }

  private top(): Frame | undefined {
    return this.stack[this.stack.length - 1];
  }
}

/** A word without the quotation marks around it. */
export function unquoted(word: string): string {
  const found = /^"(.*)"$|^'(.*)'$/s.exec(word);
  return found ? (found[1]?.replace(/\\(.)/g, '$1') ?? found[2]!.replaceAll("''", "'")) : word;
}

export function samePath(a: Path, b: Path): boolean {
  return a.length === b.length && a.every((x, i) => x === b[i]);
}

export function startsPath(path: Path, start: Path): boolean {
  return start.length <= path.length && start.every((x, i) => x === path[i]);
}
