import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** Paper and ink; colours are those of the page, so that contrast and dark room reach in here too. */
export const look: Extension = [
  EditorView.theme({
    '&': { height: '100%', backgroundColor: 'var(--white)', color: 'var(--ink)', fontSize: '0.875rem' },
    '.cm-scroller': { fontFamily: "'DejaVu Sans Mono', 'Liberation Mono', Consolas, Menlo, monospace", lineHeight: '1.5', scrollbarColor: 'var(--ink) var(--paper2)' },
    '.cm-content': { caretColor: 'var(--red)', padding: '0.4rem 0' },
    '.cm-cursor': { borderLeft: '2px solid var(--red)' },
    '.cm-gutters': { backgroundColor: 'var(--paper2)', color: 'var(--quiet)', border: 'none', borderRight: '2px solid var(--ink)' },
    '.cm-activeLine': { backgroundColor: 'rgb(217 164 65 / 16%)' },
    '.cm-activeLineGutter': { backgroundColor: 'var(--ink)', color: 'var(--paper)' },
    '&.cm-focused': { outline: 'none' },
    '&.cm-focused .cm-selectionBackground, .cm-selectionBackground, ::selection': { backgroundColor: 'rgb(217 164 65 / 45%) !important' },
    '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--paper3)', outline: '1px solid var(--ink)' },
    '.cm-selectionMatch': { backgroundColor: 'var(--paper3)' },
    '.cm-searchMatch': { backgroundColor: 'var(--paper3)' },
    '.cm-searchMatch-selected': { backgroundColor: 'var(--ochre)', outline: '2px solid var(--ink)' },
    '.cm-panels': { backgroundColor: 'var(--ink)', color: 'var(--white)', fontFamily: 'var(--label)' },
    '.cm-panels .cm-textfield': { border: '2px solid var(--white)', backgroundColor: 'var(--white)', color: 'var(--ink)', fontSize: '0.875rem', minHeight: '0' },
    '.cm-panels .cm-button': { backgroundImage: 'none', backgroundColor: 'var(--paper)', color: 'var(--ink)', border: 'none', borderRadius: '0', padding: '0.15rem 0.6rem', fontSize: '0.8125rem' },
    '.cm-panel.cm-search [name=close]': { color: 'var(--white)', fontSize: '1.2rem', minWidth: '24px', minHeight: '24px' },
    '.cm-panel.cm-search label': { fontSize: '0.8125rem', display: 'inline-flex', alignItems: 'center', gap: '0.3rem', marginRight: '0.6rem' },
    '.cm-panel.cm-search input[type=checkbox]': { minHeight: '0', width: '1.5rem', height: '1.5rem', margin: '0' },
    '.cm-tooltip': { backgroundColor: 'var(--paper)', border: '2px solid var(--ink)', boxShadow: '4px 5px 0 rgb(0 0 0 / 35%)', color: 'var(--ink)' },
    '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: "'DejaVu Sans Mono', 'Liberation Mono', Consolas, Menlo, monospace", maxHeight: '15em' },
    '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '0.15rem 0.6rem', lineHeight: '1.35' },
    '.cm-tooltip-autocomplete ul li[aria-selected]': { backgroundColor: 'var(--red)', color: 'var(--white)' },
    '.cm-completionDetail': { fontFamily: 'var(--label)', fontStyle: 'normal', marginLeft: '0.8em', color: 'var(--quiet)' },
    'li[aria-selected] .cm-completionDetail': { color: 'var(--white)' },
    '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '700' },
    '.cm-tooltip.cm-completionInfo': { fontFamily: 'var(--text)', fontSize: '0.875rem', maxWidth: '18rem', padding: '0.4rem 0.6rem' },
    '.cm-diagnostic': { fontFamily: 'var(--label)', fontSize: '0.875rem', padding: '0.3rem 0.6rem', borderLeft: '6px solid var(--red)' },
    '.cm-diagnostic-info, .cm-diagnostic-warning': { borderLeftColor: 'var(--ochre)' },
    '.cm-lintRange-error': { backgroundImage: 'none', textDecoration: 'underline wavy var(--red) 1.5px', textUnderlineOffset: '3px' },
    '.cm-lintRange-info, .cm-lintRange-warning': { backgroundImage: 'none', textDecoration: 'underline dotted var(--ochre-d) 2px', textUnderlineOffset: '3px' },
    '.cm-foldGutter span': { color: 'var(--quiet)' },
  }),
  syntaxHighlighting(HighlightStyle.define([
    { tag: tags.definition(tags.propertyName), color: 'var(--red-d)', fontWeight: '700' },
    { tag: tags.propertyName, color: 'var(--red-d)', fontWeight: '700' },
    { tag: [tags.string, tags.special(tags.string)], color: 'var(--blue-d)' },
    { tag: tags.content, color: 'var(--ink)' },
    { tag: [tags.comment, tags.lineComment], color: 'var(--quiet)', fontStyle: 'italic' },
    { tag: [tags.labelName, tags.typeName, tags.keyword], color: 'var(--ochre-d)' },
    { tag: [tags.separator, tags.squareBracket, tags.brace, tags.punctuation], color: 'var(--quiet)' },
  ])),
];
