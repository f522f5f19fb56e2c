export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'small' | 'medium';

const buttonShape =
  'inline-flex shrink-0 cursor-pointer items-center justify-center gap-1.5 rounded-md font-medium whitespace-nowrap transition-colors select-none disabled:cursor-default disabled:opacity-60 aria-disabled:cursor-default aria-disabled:opacity-60';

const buttonSizes: Record<ButtonSize, string> = {
  small: 'h-7 px-2.5 text-[0.8125rem]',
  medium: 'h-9 px-3.5 text-sm',
};

const buttonVariants: Record<ButtonVariant, string> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-hover',
  secondary: 'border border-line-strong/60 bg-surface text-ink hover:bg-sunken',
  quiet: 'text-ink-soft hover:bg-sunken hover:text-ink',
  danger: 'border border-bad/60 bg-surface text-bad hover:bg-bad-soft',
};

/** The classes of everything that looks like a button: buttons, links and menu triggers. */
export function buttonClass(variant: ButtonVariant = 'secondary', size: ButtonSize = 'medium'): string {
  return `${buttonShape} ${buttonSizes[size]} ${buttonVariants[variant]}`;
}

export const backdropClass =
  'fixed inset-0 bg-black/40 transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0';
export const dialogClass =
  'fixed top-1/2 left-1/2 grid max-h-[calc(100dvh-2rem)] w-112 max-w-[calc(100vw-2rem)] -translate-x-1/2 -translate-y-1/2 gap-4 overflow-y-auto rounded-lg border border-line bg-surface p-5 text-ink shadow-raised transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0';

/** The classes of every control for text or a choice. */
export const inputClass =
  'w-full rounded-md border border-line-strong bg-surface px-3 py-1.5 text-ink placeholder:text-ink-soft focus-visible:outline-offset-0 disabled:opacity-60 aria-invalid:border-bad aria-invalid:outline-bad';

export const menuPopupClass =
  'min-w-44 max-w-80 rounded-lg border border-line bg-surface p-1 text-sm text-ink shadow-raised outline-hidden';
export const menuItemClass =
  'flex min-h-8 cursor-pointer items-center gap-2 rounded-md px-2.5 py-1 outline-hidden select-none data-highlighted:bg-sunken';
export const menuLabelClass = 'px-2.5 pt-1.5 pb-1 text-[0.8125rem] text-ink-soft';
export const menuSeparatorClass = 'my-1 h-px bg-line';
