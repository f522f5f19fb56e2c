export const menuPopupClass =
  'min-w-44 max-w-80 rounded-lg border border-line bg-surface p-1 text-sm text-ink shadow-raised outline-hidden';
export const menuItemClass =
  'flex min-h-8 cursor-pointer items-center gap-2 rounded-md px-2.5 py-1 outline-hidden select-none data-highlighted:bg-sunken';
export const menuLabelClass = 'px-2.5 pt-1.5 pb-1 text-[0.8125rem] text-ink-soft';
export const menuSeparatorClass = 'my-1 h-px bg-line';
