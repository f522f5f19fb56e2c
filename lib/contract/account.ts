import './without-eval';
import { z } from 'zod';
import { minPasswordCharacters } from './password-length';
import { language, line, slug } from './scalars';

export const role = z.enum(['owner', 'editor', 'author']);
export type Role = z.infer<typeof role>;

export const scope = z.enum(['content:read', 'content:write', 'drafts:read']);
export type Scope = z.infer<typeof scope>;

export const email = z.string().trim().toLowerCase().max(254).pipe(z.email('must be an e-mail address'));

/** NIST SP 800-63B section 5.1.1: a minimum length, and no composition rules. */
export const newPassword = z
  .string()
  .min(minPasswordCharacters, `must have at least ${minPasswordCharacters} characters`)
  .max(200, 'must have at most 200 characters');
export const anyPassword = z.string().min(1).max(200);

export const signInInput = z.strictObject({ email, password: anyPassword });
export type SignInInput = z.infer<typeof signInInput>;
export const changePasswordInput = z.strictObject({ currentPassword: anyPassword, newPassword });
export type ChangePasswordInput = z.infer<typeof changePasswordInput>;
/** The person whose password is set, by identifier or by e-mail address. */
export const resetPasswordInput = z.union([
  z.strictObject({ personId: z.string().min(1).max(200), newPassword }),
  z.strictObject({ email, newPassword }),
]);
export type ResetPasswordInput = z.infer<typeof resetPasswordInput>;

export const personInput = z.strictObject({
  name: line(100),
  email,
  role,
  password: newPassword,
  slug: slug.optional(),
});
export type PersonInput = z.infer<typeof personInput>;
export const personChanges = z
  .strictObject({ name: line(100), email, role, slug, language: language.nullable(), disabled: z.boolean() })
  .partial();
export type PersonChanges = z.infer<typeof personChanges>;

export const tokenInput = z.strictObject({
  name: line(100),
  scopes: z.array(scope).min(1, 'needs at least one scope').max(scope.options.length),
  expiresAt: z.date().nullish(),
});
export type TokenInput = z.infer<typeof tokenInput>;
