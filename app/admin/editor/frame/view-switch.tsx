'use client';

import { Toggle } from '@base-ui/react/toggle';
import { ToggleGroup } from '@base-ui/react/toggle-group';
import { Columns2, Eye, PencilLine } from 'lucide-react';
import { useEditorContext } from '../editor-context';
import { type EditorView, editorViews } from './editor-view';

const icons = { split: Columns2, source: PencilLine, preview: Eye };

/** Chooses the view. */
export function ViewSwitch({ view, onView }: { view: EditorView; onView(view: EditorView): void }) {
  const { text } = useEditorContext();
  return (
    <ToggleGroup
      aria-label={text('view.label')}
      className="editor-view-switch"
      value={[view]}
      onValueChange={([chosen]) => {
        const known = editorViews.find((one) => one === chosen);
        if (known !== undefined) onView(known);
      }}
    >
      {editorViews.map((one) => {
        const Icon = icons[one];
        return (
          <Toggle key={one} value={one} aria-label={text(`view.${one}`)} title={text(`view.${one}`)}>
            <Icon aria-hidden size={16} />
          </Toggle>
        );
      })}
    </ToggleGroup>
  );
}
