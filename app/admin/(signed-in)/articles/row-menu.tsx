'use client';

import { Menu } from '@base-ui/react/menu';
import { Ellipsis } from 'lucide-react';
import Link from 'next/link';
import { startTransition, useState } from 'react';
import { toast } from 'sonner';
import type { StateChange } from '@/lib/contract/article';
import { menuItemClass, menuPopupClass, menuSeparatorClass } from '../../components/classes';
import { ConfirmDialog } from '../../components/dialog';
import type { Undo } from './article-changes';
import { type ChangeResult, changeArticle, undoArticleChange } from './change-article';

/** One entry of the menu. `question` asks for confirmation if the change cannot be undone. */
export interface RowChange {
  change: StateChange;
  label: string;
  undo: Undo | null;
  question?: { title: string; body: string };
}

export interface RowMenuText {
  actions: string;
  edit: string;
  view: string;
  undo: string;
  cancel: string;
  anyway: string;
}

/** The actions for one article of the list; a change is made at once, and can be undone. */
export function RowMenu({
  id,
  version,
  publicAddress,
  changes,
  text,
}: {
  id: string;
  version: number;
  publicAddress: string | null;
  changes: readonly RowChange[];
  text: RowMenuText;
}) {
  const [asked, setAsked] = useState<RowChange | null>(null);
  const perform = (entry: RowChange, allowDangling = false) =>
    startTransition(async () => {
      const result = await changeArticle({ id, version, change: entry.change, allowDangling });
      report(result, entry, { id, text, changeAnyway: () => perform(entry, true) });
    });
  return (
    <>
      <Menu.Root>
        <Menu.Trigger
          aria-label={text.actions}
          className="-my-1 inline-flex size-8 cursor-pointer items-center justify-center rounded-md text-ink-soft hover:bg-sunken hover:text-ink data-popup-open:bg-sunken"
        >
          <Ellipsis aria-hidden size={18} />
        </Menu.Trigger>
        <Menu.Portal>
          <Menu.Positioner align="end" sideOffset={4} className="z-40 outline-hidden">
            <Menu.Popup className={menuPopupClass}>
              <Menu.LinkItem className={menuItemClass} closeOnClick render={<Link href={`/admin/articles/${id}`} />}>
                {text.edit}
              </Menu.LinkItem>
              {publicAddress !== null && (
                <Menu.LinkItem
                  className={menuItemClass}
                  closeOnClick
                  href={publicAddress}
                  target="_blank"
                  rel="noopener"
                >
                  {text.view}
                </Menu.LinkItem>
              )}
              <Menu.Separator className={menuSeparatorClass} />
              {changes.map((entry) => (
                <Menu.Item
                  key={entry.change}
                  className={`${menuItemClass} ${entry.change === 'trash' ? 'text-bad' : ''}`}
                  onClick={() => (entry.question ? setAsked(entry) : perform(entry))}
                >
                  {entry.label}
                </Menu.Item>
              ))}
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
      <ConfirmDialog
        open={asked !== null}
        onOpenChange={(open) => !open && setAsked(null)}
        title={asked?.question?.title ?? ''}
        body={asked?.question?.body ?? ''}
        confirm={asked?.label ?? ''}
        cancel={text.cancel}
        onConfirm={() => asked && perform(asked)}
      />
    </>
  );
}

/** Reports the result of a change; `changeAnyway` repeats it even if references of other articles will dangle. */
interface Reporting {
  id: string;
  text: RowMenuText;
  changeAnyway: () => void;
}

function report(result: ChangeResult, entry: RowChange, { id, text, changeAnyway: insist }: Reporting): void {
  if (!result.done) {
    const canChangeAnyway = result.code === 'references_would_dangle';
    const anywayOptions = { action: { label: text.anyway, onClick: insist }, duration: 30_000 };
    toast.error(result.message, canChangeAnyway ? anywayOptions : {});
    return;
  }
  const { undo } = entry;
  if (undo === null) {
    toast.success(result.message);
    return;
  }
  const { version } = result;
  const takeBack = () =>
    startTransition(async () => {
      const undone = await undoArticleChange({ id, version, ...undo });
      if (undone.done) toast.success(undone.message);
      else toast.error(undone.message);
    });
  toast.success(result.message, { action: { label: text.undo, onClick: takeBack } });
}
