import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { failedState } from '@/app/admin/form/failed-state';
import { personInput, tokenInput } from '@/lib/contract/account';
import { renderingChanges } from '@/lib/contract/rendering-settings';
import { setUpInput, siteChanges } from '@/lib/contract/site';
import { tagChanges } from '@/lib/contract/tag';
import { errorSentence } from '@/lib/i18n/error-sentence';
import { locales } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { type ErrorCode, errorCatalogue, ScholiumError } from '@/lib/kernel/errors';

const fault = (schema: { safeParse(value: unknown): { error?: unknown } }, value: unknown) =>
  schema.safeParse(value).error;

describe('a form whose input is not valid', () => {
  it('marks each wrong field in words and keeps what was typed', () => {
    const typed = { name: '', email: 'nonsense', role: 'king' };
    const state = failedState(fault(personInput, { ...typed, password: 'short' }), typed, 'en');
    expect(state.fieldErrors).toEqual({
      name: 'Fill this in',
      email: 'This is not a valid e-mail address',
      role: 'Choose one from the list',
      password: 'At least 10 characters',
    });
    expect(state.typed).toEqual(typed);
    expect(state.code).toBe('invalid_request');
  });

  it('says it in the language of the person', () => {
    const state = failedState(fault(setUpInput, { password: 'short', timeZone: 'Mars/Base' }), {}, 'zh-CN');
    expect(state.fieldErrors).toMatchObject({ password: '至少 10 个字符', siteName: '请填写', timeZone: /时区/ });
  });

  it('tells numbers, lists, lengths and addresses apart', () => {
    const settings = failedState(fault(siteChanges, { pageSize: 500, name: 'a\u0007b' }), {}, 'en').fieldErrors;
    expect(settings).toEqual({ pageSize: 'At most 100', name: 'One line, without control characters' });
    expect(failedState(fault(siteChanges, { pageSize: 0 }), {}, 'en').fieldErrors).toEqual({ pageSize: 'At least 1' });
    expect(failedState(fault(tokenInput, { name: 'x', scopes: [] }), {}, 'en').fieldErrors).toEqual({
      scopes: 'Choose at least 1',
    });
    const tag = failedState(fault(tagChanges, { name: 'n'.repeat(101), slug: 'Not A Slug' }), {}, 'en').fieldErrors;
    expect(tag.name).toBe('At most 100 characters');
    expect(tag.slug).toMatch(/hyphens/);
  });
});

describe('a form in which nothing is right', () => {
  it('marks the first twenty fields and counts the others, however many there are', () => {
    const fields = Array.from({ length: 5_000 }, (_, index) => `field${index}`);
    const schema = z.strictObject(Object.fromEntries(fields.map((name) => [name, z.string()])));
    const state = failedState(fault(schema, {}), {}, 'en');
    expect(Object.keys(state.fieldErrors)).toEqual(fields.slice(0, 20));
    expect(state.summary).toMatch(/ 4,980 more errors are not shown\.$/);
    expect(failedState(fault(schema, {}), {}, 'zh-CN').summary).toContain('4,980');
    const macros = Object.fromEntries(fields.map((name) => [name, 'x']));
    const one = failedState(fault(renderingChanges, { macros }), {}, 'en');
    expect(Object.keys(one.fieldErrors)).toEqual(['macros']);
    expect(one.summary).not.toContain('more');
  });
});

describe('a form whose operation was refused', () => {
  it('says which version is stored now when it was changed in the meantime', () => {
    const state = failedState(new ScholiumError('stale_version', { sent: 3, current: 5 }), { name: 'Mine' }, 'en');
    expect(state).toMatchObject({ code: 'stale_version', currentVersion: 5, typed: { name: 'Mine' }, fieldErrors: {} });
    expect(state.summary).toMatch(/3.*5/);
  });

  it('blames the field that the error is about', () => {
    expect(Object.keys(failedState(new ScholiumError('email_taken'), {}, 'en').fieldErrors)).toEqual(['email']);
    const taken = new ScholiumError('tag_taken', { name: 'pytorch' });
    expect(Object.keys(failedState(taken, { name: 'Torch', slug: 'pytorch' }, 'en').fieldErrors)).toEqual(['slug']);
    expect(Object.keys(failedState(taken, { name: 'pytorch', slug: 'torch' }, 'en').fieldErrors)).toEqual(['name']);
  });

  it("marks the fields that the operation's own look at its input names", () => {
    const error = new ScholiumError('invalid_request', {
      errors: [{ path: 'expiresAt', message: 'must be in the future' }],
    });
    expect(failedState(error, {}, 'en').fieldErrors).toEqual({ expiresAt: 'This value cannot be used' });
  });

  it('shows nothing of an error that nobody foresaw', () => {
    const state = failedState(new Error('SELECT secret FROM table'), { name: 'Mine' }, 'en');
    expect(state).toMatchObject({ code: 'internal', typed: { name: 'Mine' } });
    expect(JSON.stringify(state)).not.toContain('secret');
  });

  it.each(locales)('has a sentence for every code in %s', (locale) => {
    const details = {
      sent: 1,
      current: 2,
      slug: 's',
      name: 'n',
      names: 'n (eq:a)',
      scope: 'content:write',
      retryAfterSeconds: 30,
      parameter: 'p',
      address: 'http://maths.example',
      known: 'http://127.0.0.1:3000',
      size: 3,
      host: 'maths.example',
    };
    for (const code of Object.keys(errorCatalogue) as ErrorCode[]) {
      expect(errorSentence(code, details, locale), code).toBe(translator(locale, 'errors')(code, details));
    }
  });

  it('says at least what it is where a sentence lacks one of its facts', () => {
    expect(errorSentence('stale_version', {}, 'zh-CN')).toBe('Changed in the meantime');
  });
});
