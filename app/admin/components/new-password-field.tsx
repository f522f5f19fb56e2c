import { minPasswordCharacters } from '@/lib/contract/password-length';
import { TextField } from './text-field';

/** Asks for a password that is set with this form. */
export function NewPasswordField(props: { name: string; label: string; hint: string }) {
  return (
    <TextField {...props} type="password" autoComplete="new-password" minLength={minPasswordCharacters} required />
  );
}
