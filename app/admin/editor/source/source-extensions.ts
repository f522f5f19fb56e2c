import { closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentLess, indentMore, indentWithTab } from '@codemirror/commands';
import { markdown, markdownLanguage } from '@codemirror/lang-markdown';
import { bracketMatching, indentUnit } from '@codemirror/language';
import { linter, nextDiagnostic } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension } from '@codemirror/state';
import {
  drawSelection,
  dropCursor,
  EditorView,
  highlightActiveLine,
  highlightSpecialChars,
  keymap,
  placeholder,
} from '@codemirror/view';
import { fixAtCursor } from './apply-fix';
import { insertLink, toggleMark } from './formatting';
import { mathSyntax } from './math-syntax';
import { sourceTheme } from './source-theme';

/** Texts of the source editor in the interface language: its name, its placeholder, and CodeMirror's phrases. */
export interface SourceWords {
  label: string;
  placeholder: string;
  phrases: Record<string, string>;
}

/** The extensions of the CodeMirror view for an article. */
export function sourceExtensions(words: SourceWords): Extension[] {
  return [
    history(),
    drawSelection(),
    dropCursor(),
    highlightSpecialChars(),
    highlightActiveLine(),
    highlightSelectionMatches({ minSelectionLength: 2 }),
    bracketMatching(),
    closeBrackets(),
    indentUnit.of('  '),
    EditorState.allowMultipleSelections.of(true),
    EditorState.phrases.of(words.phrases),
    EditorView.lineWrapping,
    markdown({ base: markdownLanguage, extensions: [mathSyntax] }),
    markdownLanguage.data.of({ closeBrackets: { brackets: ['(', '[', '{', '"'] } }),
    search({ top: true }),
    linter(null),
    placeholder(words.placeholder),
    EditorView.contentAttributes.of({
      'aria-label': words.label,
      tabindex: '0',
      spellcheck: 'true',
      autocorrect: 'on',
      autocapitalize: 'on',
    }),
    keymap.of([
      { key: 'Mod-b', run: toggleMark('**') },
      { key: 'Mod-i', run: toggleMark('*') },
      { key: 'Mod-e', run: toggleMark('`') },
      { key: 'Mod-Shift-m', run: toggleMark('$') },
      { key: 'Mod-k', run: insertLink },
      { key: 'Mod-]', run: indentMore },
      { key: 'Mod-[', run: indentLess },
      { key: 'F8', run: nextDiagnostic },
      { key: 'Mod-.', run: fixAtCursor },
      ...closeBracketsKeymap,
      ...searchKeymap,
      ...historyKeymap,
      ...defaultKeymap,
      indentWithTab,
    ]),
    sourceTheme,
  ];
}
