export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'small' | 'medium';

const shape =
  'inline-flex shrink-0 cursor-pointer items-center justify-center gap-1.5 rounded-md font-medium whitespace-nowrap transition-colors select-none disabled:cursor-default disabled:opacity-60 aria-disabled:cursor-default aria-disabled:opacity-60';

const sizes: Record<ButtonSize, string> = {
  small: 'h-7 px-2.5 text-[0.8125rem]',
  medium: 'h-9 px-3.5 text-sm',
};

const variants: Record<ButtonVariant, string> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-hover',
  secondary: 'border border-line-strong/60 bg-surface text-ink hover:bg-sunken',
  quiet: 'text-ink-soft hover:bg-sunken hover:text-ink',
  danger: 'border border-bad/60 bg-surface text-bad hover:bg-bad-soft',
};

/** The classes of everything that looks like a button, be it a button, a link or a menu's trigger. */
export function buttonClass(variant: ButtonVariant = 'secondary', size: ButtonSize = 'medium'): string {
  return `${shape} ${sizes[size]} ${variants[variant]}`;
}
