import { acceptCompletion, autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab, redo, undo } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { bracketMatching, codeFolding, foldGutter, foldKeymap, indentOnInput, indentUnit } from '@codemirror/language';
import { lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import type { Diagnostic as Mark } from '@codemirror/lint';
import { highlightSelectionMatches, openSearchPanel, search, searchKeymap } from '@codemirror/search';
import { Compartment, EditorState } from '@codemirror/state';
import type { StateCommand } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers } from '@codemirror/view';
import type { Diagnostic } from '../../scenario/diagnostics';
import { indentOf } from '../model/indent';
import type { Surroundings } from './complete';
import { completing } from './complete';
import { look } from './theme';

export interface EditorOptions extends Surroundings {
  readonly onEdit: (file: string, text: string) => void;
  /** The cursor stands elsewhere, or the text around it has changed. */
  readonly onCursor: (offset: number) => void;
  /** Whether Tab indents; otherwise it leaves the editor. */
  readonly tabIndents: () => boolean;
  /** Words of the editor's own parts, by their English. */
  readonly phrases: Readonly<Record<string, string>>;
  readonly label: string;
}

/** The editor of all files of a work: one sheet at a time, each with its own history of changes. */
export interface Editor {
  /** Lays a file on the desk; its text is `text` unless it was changed here. */
  open(file: string, text: string, cursor: number): void;
  /** Forgets what it knows of files, as another work comes. */
  forget(): void;
  /** Marks what was found, in the words of a language. */
  mark(findings: readonly Diagnostic[], lang: 'en' | 'fr'): void;
  jump(line: number, column: number): void;
  focus(): void;
  find(): void;
  undo(): void;
  redo(): void;
  /** Other words: the person has changed the language. */
  speak(phrases: Readonly<Record<string, string>>, label: string): void;
  readonly offset: number;
  destroy(): void;
}

/** Enter begins the next line where YAML wants it. */
const newLine: StateCommand = ({ state, dispatch }) => {
  const { head, empty } = state.selection.main;
  if (!empty || state.readOnly) return false;
  const line = state.doc.lineAt(head);
  // A few lines tell how far what follows stands in.
  const after = Array.from({ length: Math.min(8, state.doc.lines - line.number) }, (_, i) => state.doc.line(line.number + 1 + i).text);
  const insert = `\n${' '.repeat(indentOf(line.text.slice(0, head - line.from), head === line.to ? after : []))}`;
  dispatch(state.update({ changes: { from: head, insert }, selection: { anchor: head + insert.length }, scrollIntoView: true, userEvent: 'input' }));
  return true;
};

export function createEditor(host: HTMLElement, options: EditorOptions): Editor {
  const states = new Map<string, EditorState>();
  const words = new Compartment();
  let file = '';
  let phrases = options.phrases;
  let label = options.label;
  let quiet = false;

  const wording = (): ReturnType<typeof EditorState.phrases.of>[] => [EditorState.phrases.of(phrases), EditorView.contentAttributes.of({ 'aria-label': label, 'data-editor': '', tabindex: '0' })];
  const made = (text: string): EditorState => EditorState.create({
    doc: text,
    extensions: [
      lineNumbers(), highlightActiveLineGutter(), lintGutter(), foldGutter(), codeFolding(), history(), drawSelection(), indentOnInput(), bracketMatching(), closeBrackets(),
      highlightActiveLine(), highlightSelectionMatches(), search({ top: true }), yaml(), indentUnit.of('  '), EditorState.tabSize.of(2), EditorView.lineWrapping,
      autocompletion({ override: [completing(options)], activateOnCompletion: ({ type }) => type === 'property', icons: false, activateOnTyping: true, maxRenderedOptions: 60 }),
      keymap.of([
        { key: 'Tab', run: acceptCompletion },
        { key: 'Enter', run: newLine },
        // After Escape the Tab key leaves the editor, for whoever has no mouse.
        { ...indentWithTab, run: (view) => options.tabIndents() && (indentWithTab.run?.(view) ?? false), shift: (view) => options.tabIndents() && (indentWithTab.shift?.(view) ?? false) },
        ...closeBracketsKeymap, ...defaultKeymap, ...searchKeymap, ...historyKeymap, ...foldKeymap, ...completionKeymap, ...lintKeymap,
      ]),
      look, words.of(wording()),
      EditorView.updateListener.of((update) => {
        if (quiet) return;
        if (update.docChanged) options.onEdit(file, update.state.doc.toString());
        if (update.docChanged || update.selectionSet) options.onCursor(update.state.selection.main.head);
      }),
    ],
  });
  const view = new EditorView({ parent: host, state: made('') });
  const silently = (work: () => void): void => {
    quiet = true;
    work();
    quiet = false;
  };

  return {
    open(next, text, cursor) {
      if (next !== file && file !== '') states.set(file, view.state);
      const known = next === file ? view.state : states.get(next);
      const same = known !== undefined && known.doc.toString() === text;
      file = next;
      if (same && known === view.state) return;
      silently(() => {
        view.setState(same ? known : made(text));
        view.dispatch({ effects: words.reconfigure(wording()) });
        if (!same) view.dispatch({ selection: { anchor: Math.min(cursor, text.length) }, effects: EditorView.scrollIntoView(Math.min(cursor, text.length), { y: 'center' }) });
      });
      options.onCursor(view.state.selection.main.head);
      // The page may not have its measures yet: the cursor is brought into sight once it has.
      const opened = file;
      requestAnimationFrame(() => { if (file === opened && view.dom.isConnected) view.dispatch({ effects: EditorView.scrollIntoView(view.state.selection.main.head, { y: 'center' }) }); });
    },
    forget() {
      states.clear();
      file = '';
      silently(() => { view.setState(made('')); });
    },
    mark(findings, lang) {
      const { doc } = view.state;
      const marks = findings.filter((d) => d.line >= 1 && d.line <= doc.lines).map((d): Mark => {
        const line = doc.line(d.line);
        const from = Math.min(line.to, line.from + Math.max(0, d.column - 1));
        const length = d.text !== '' && doc.sliceString(from, from + d.text.length + 1).includes(d.text) ? d.text.length : /^[\w-]*/.exec(line.text.slice(from - line.from))![0].length;
        return {
          from, to: Math.min(line.to, from + Math.max(1, length)), severity: d.severity === 'fault' ? 'error' : 'info', source: d.code, message: d.words[lang],
          ...(d.suggestion === undefined || d.text === '' ? {} : {
            actions: [{ name: d.suggestion, apply: (v: EditorView, a: number) => { v.dispatch({ changes: { from: a, to: a + d.text.length, insert: d.suggestion! } }); } }],
          }),
        };
      });
      view.dispatch(setDiagnostics(view.state, marks));
    },
    jump(line, column) {
      const { doc } = view.state;
      const at = doc.line(Math.min(Math.max(1, line), doc.lines));
      const anchor = Math.min(at.to, at.from + column - 1);
      view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) });
      view.focus();
    },
    focus() { view.focus(); },
    find() { openSearchPanel(view); },
    undo() { undo(view); },
    redo() { redo(view); },
    speak(next, name) {
      phrases = next;
      label = name;
      view.dispatch({ effects: words.reconfigure(wording()) });
    },
    get offset() { return view.state.selection.main.head; },
    destroy() { view.destroy(); },
  };
}
