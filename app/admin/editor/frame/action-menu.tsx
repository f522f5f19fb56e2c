'use client';

import { Menu } from '@base-ui/react/menu';
import { Archive, Ellipsis, ExternalLink, EyeOff, Keyboard, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { menuItemClass, menuPopupClass, menuSeparatorClass } from '../../components/classes';
import type { ArticleFacts } from '../drafts/article-draft';
import { useEditorContext } from '../editor-context';

export type ArticleAction = 'unpublish' | 'archive' | 'trash' | 'shortcuts';

/** Less frequent actions for an article. */
export function ActionMenu({ facts, onAction }: { facts: ArticleFacts; onAction(action: ArticleAction): void }) {
  const { text } = useEditorContext();
  const canUnpublish = facts.isPublic || facts.status === 'scheduled';
  return (
    <Menu.Root>
      <Menu.Trigger className="editor-menu-button" aria-label={text('menu.label')} title={text('menu.label')}>
        <Ellipsis aria-hidden size={18} />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner align="end" sideOffset={4} className="z-20">
          <Menu.Popup className={menuPopupClass}>
            {facts.liveUrl !== null && (
              <Menu.Item
                className={menuItemClass}
                render={<a href={facts.liveUrl} target="_blank" rel="noopener" aria-label={text('menu.view')} />}
              >
                <ExternalLink aria-hidden size={16} />
                {text('menu.view')}
              </Menu.Item>
            )}
            {canUnpublish && (
              <Item icon={<EyeOff aria-hidden size={16} />} onClick={() => onAction('unpublish')}>
                {text(facts.isPublic ? 'menu.unpublish' : 'menu.cancelSchedule')}
              </Item>
            )}
            {facts.isPublic && (
              <Item icon={<Archive aria-hidden size={16} />} onClick={() => onAction('archive')}>
                {text('menu.archive')}
              </Item>
            )}
            {!facts.inTrash && (
              <Item icon={<Trash2 aria-hidden size={16} />} onClick={() => onAction('trash')}>
                {text('menu.trash')}
              </Item>
            )}
            {!facts.inTrash && <Menu.Separator className={menuSeparatorClass} />}
            <Item icon={<Keyboard aria-hidden size={16} />} onClick={() => onAction('shortcuts')}>
              {text('menu.shortcuts')}
            </Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function Item({ icon, onClick, children }: { icon: ReactNode; onClick(): void; children: ReactNode }) {
  return (
    <Menu.Item className={menuItemClass} onClick={onClick}>
      {icon}
      {children}
    </Menu.Item>
  );
}
