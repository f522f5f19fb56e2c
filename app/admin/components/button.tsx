import type { ComponentProps } from 'react';
import { type ButtonSize, type ButtonVariant, buttonClass } from './classes';

/** A button; `type` is `button` by default, so that it does not submit a form by accident. */
export function Button({
  variant,
  size,
  className = '',
  type = 'button',
  ...rest
}: ComponentProps<'button'> & { variant?: ButtonVariant; size?: ButtonSize }) {
  return <button type={type} className={`${buttonClass(variant, size)} ${className}`} {...rest} />;
}
