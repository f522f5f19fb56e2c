import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** The look of the source, in the admin's colours; they follow the system's light or dark theme. */
export const sourceTheme = [
  EditorView.theme({
    '&': { height: '100%', color: 'var(--ink)', backgroundColor: 'transparent', fontSize: '0.9375rem' },
    '&.cm-focused': { outline: 'none' },
    '.cm-scroller': { fontFamily: 'var(--editor-font)', lineHeight: '1.75', overflowAnchor: 'none' },
    '.cm-content': { padding: '0.75rem 0 40vh', caretColor: 'var(--accent)' },
    '.cm-line': { padding: '0 var(--editor-gap)' },
    '.cm-cursor': { borderLeftColor: 'var(--accent)', borderLeftWidth: '2px' },
    '.cm-activeLine': { backgroundColor: 'color-mix(in oklab, var(--sunken) 55%, transparent)' },
    '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
      backgroundColor: 'color-mix(in oklab, var(--accent) 24%, transparent)',
    },
    '.cm-selectionMatch': { backgroundColor: 'color-mix(in oklab, var(--wait) 18%, transparent)' },
    '.cm-searchMatch': { backgroundColor: 'var(--wait-soft)', outline: '1px solid var(--wait)' },
    '.cm-searchMatch-selected': { backgroundColor: 'color-mix(in oklab, var(--wait) 45%, transparent)' },
    '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--accent-soft)', outline: 'none' },
    '.cm-placeholder': { color: 'var(--ink-soft)' },
    '.cm-lintRange-error': {
      backgroundImage: 'none',
      textDecoration: 'underline wavy var(--bad) 1px',
      textUnderlineOffset: '4px',
    },
    '.cm-lintRange-warning': {
      backgroundImage: 'none',
      textDecoration: 'underline wavy var(--wait) 1px',
      textUnderlineOffset: '4px',
    },
    '.cm-tooltip': {
      border: '1px solid var(--line)',
      borderRadius: '0.5rem',
      backgroundColor: 'var(--surface)',
      color: 'var(--ink)',
      boxShadow: 'var(--shadow)',
      overflow: 'hidden',
    },
    '.cm-diagnostic': { padding: '0.4rem 0.7rem', borderLeftWidth: '3px', maxWidth: '32rem' },
    '.cm-diagnosticAction': {
      margin: '0 0 0 0.6rem',
      padding: '0.1rem 0.5rem',
      border: '1px solid var(--line)',
      borderRadius: '0.375rem',
      backgroundColor: 'var(--sunken)',
      color: 'var(--ink)',
      fontFamily: 'inherit',
      cursor: 'pointer',
    },
    '.cm-diagnostic-error': { borderLeftColor: 'var(--bad)' },
    '.cm-diagnostic-warning': { borderLeftColor: 'var(--wait)' },
  }),
  syntaxHighlighting(
    HighlightStyle.define([
      { tag: tags.heading1, fontWeight: '700', fontSize: '1.2em', color: 'var(--ink)' },
      { tag: tags.heading2, fontWeight: '700', fontSize: '1.1em', color: 'var(--ink)' },
      { tag: tags.heading, fontWeight: '700', color: 'var(--ink)' },
      { tag: tags.strong, fontWeight: '700' },
      { tag: tags.emphasis, fontStyle: 'italic' },
      { tag: tags.strikethrough, textDecoration: 'line-through' },
      { tag: [tags.link, tags.url], color: 'var(--accent)' },
      { tag: tags.special(tags.string), color: 'var(--past)' },
      { tag: [tags.monospace, tags.string], color: 'var(--good)' },
      { tag: [tags.processingInstruction, tags.meta, tags.labelName], color: 'var(--ink-soft)', fontWeight: '400' },
      { tag: [tags.quote, tags.comment], color: 'var(--ink-soft)' },
      { tag: [tags.keyword, tags.tagName, tags.attributeName], color: 'var(--wait)' },
    ]),
  ),
];
