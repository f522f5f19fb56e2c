import { describe, expect, it } from 'vitest';
import {
  changePasswordInput,
  personChanges,
  personInput,
  resetPasswordInput,
  signInInput,
  tokenInput,
} from '@/lib/contract/account';
import { parseInput } from '@/lib/contract/parse-input';
import { minPasswordCharacters } from '@/lib/contract/password-length';
import { type RenderingChanges, renderingChanges } from '@/lib/contract/rendering-settings';
import { setUpInput, siteChanges } from '@/lib/contract/site';

const password = 'correct horse battery';
const email = 'owner@example.org';
const short = 'x'.repeat(minPasswordCharacters - 1);
const person = { name: 'Ada', email, role: 'author', password };
const site = { siteName: 'Notes', language: 'zh', timeZone: 'Asia/Shanghai', name: 'Ada', email, password };

/** `\A`, `\B`, … in letters alone. */
const macro = (number: number) =>
  `\\${number.toString(36).replace(/\d/g, (digit) => 'ABCDEFGHIJ'[Number(digit)] ?? '')}`;
const macros = (count: number, length: number): RenderingChanges => ({
  macros: Object.fromEntries(Array.from({ length: count }, (_, number) => [macro(number), 'x'.repeat(length)])),
});

describe('what the edges take', () => {
  it.each([
    [signInInput, { email: ' Owner@Example.ORG ', password }, { email, password }],
    [personInput, { ...person, email: 'EVE@example.org' }, { ...person, email: 'eve@example.org' }],
    [resetPasswordInput, { email: ' OWNER@example.org', newPassword: password }, { email, newPassword: password }],
    [setUpInput, { ...site, email: 'Ada@Example.org' }, { ...site, email: 'ada@example.org', demoContent: false }],
  ])('is an address in any case, with blanks', (schema, given, expected) => {
    expect(parseInput(schema, given)).toEqual(expected);
  });

  it.each([
    [signInInput, 'email', { email: { contains: '@' }, password }],
    [signInInput, 'email', { email: [email], password }],
    [signInInput, 'password', { email, password: { not: '' } }],
    [signInInput, 'password', { email, password: null }],
    [signInInput, 'role', { email, password, role: 'owner' }],
    [changePasswordInput, 'newPassword', { currentPassword: 'x', newPassword: short }],
    [resetPasswordInput, '', { personId: { not: '' }, newPassword: password }],
    [resetPasswordInput, 'newPassword', { email, newPassword: short }],
    [setUpInput, 'password', { ...site, password: short }],
    [setUpInput, 'timeZone', { ...site, timeZone: 'Mars/Base' }],
    [personInput, 'passwordHash', { ...person, passwordHash: 'x' }],
    [personInput, 'role', { ...person, role: 'god' }],
    [personChanges, 'passwordHash', { passwordHash: 'x' }],
    [personChanges, 'version', { version: 9 }],
    [personChanges, 'role', { role: 'god' }],
    [personChanges, 'role', { role: { set: 'owner' } }],
    [personChanges, 'email', { email: { set: 'x@y.org' } }],
    [personChanges, 'disabledAt', { disabledAt: null }],
    [tokenInput, 'scopes', { name: 'x', scopes: [] }],
    [tokenInput, 'scopes.0', { name: 'x', scopes: ['admin'] }],
    [tokenInput, 'scopes', { name: 'x', scopes: 'content:read' }],
    [tokenInput, 'name', { name: '', scopes: ['content:read'] }],
    [tokenInput, 'name', { name: { set: 'x' }, scopes: ['content:read'] }],
    [tokenInput, 'personId', { name: 'x', scopes: ['content:read'], personId: 'x' }],
    [siteChanges, 'version', { version: 99 }],
    [siteChanges, 'id', { id: 2 }],
    [siteChanges, 'name', { name: '' }],
    [siteChanges, 'name', { name: { set: 'x' } }],
    [siteChanges, 'pageSize', { pageSize: { increment: 1 } }],
    [siteChanges, 'pageSize', { pageSize: 101 }],
    [siteChanges, 'timeZone', { timeZone: 'Mars/Base' }],
    [renderingChanges, 'version', { version: 9 }],
    [renderingChanges, 'citationStyle', { citationStyle: 'mla' }],
    [renderingChanges, 'bibliography', { bibliography: 'x'.repeat(1_000_001) }],
    [renderingChanges, 'macros', { macros: [] }],
    [renderingChanges, 'macros.R', { macros: { R: 'x' } }],
    [renderingChanges, 'macros.\\R2', { macros: { '\\R2': 'x' } }],
    [renderingChanges, 'macros.\\R', { macros: { '\\R': '' } }],
    [renderingChanges, 'macros.\\R', { macros: { '\\R': 7 } }],
    [renderingChanges, 'macros.\\R', { macros: { '\\R': 'a\nb' } }],
    [renderingChanges, 'macros.\\R', { macros: { '\\R': 'x'.repeat(2_001) } }],
    [renderingChanges, 'macros', macros(501, 1)],
    [renderingChanges, 'macros', macros(60, 1_900)],
  ])('is refused with the path of what is wrong', (schema, path, given) => {
    const names = (error: unknown) => (error as { details: { errors: { path: string }[] } }).details.errors;
    try {
      parseInput(schema, given);
    } catch (error) {
      expect(error).toMatchObject({ code: 'invalid_request' });
      expect(names(error).map((fault) => fault.path)).toContain(path);
      return;
    }
    expect.unreachable('it was taken');
  });
});
