import { describe, expect, it } from 'vitest';
import { checkForm } from '@/server/body/check-form';
import { mayBeAction } from '@/server/request-kind';

const action = { 'next-action': 'x', 'content-type': 'text/plain;charset=UTF-8' };
const check = (headers: Record<string, string>, body: string) => () => checkForm(headers, Buffer.from(body));

describe('the arguments of an action', () => {
  it.each(['"$K1"', '"\\u0024K1"', '"$\\u004B1"', '"\\u0024\\u004b1"'])(
    'hold at most 200 forms, written as %s',
    (form) => {
      const list = (length: number) => `[${Array.from({ length }, () => form).join()}]`;
      expect(check(action, list(200))).not.toThrow();
      expect(check(action, list(201))).toThrow(/body_too_large/);
    },
  );

  it.each(['application/x-www-form-urlencoded', 'Application/X-WWW-Form-Urlencoded; charset=utf-8', 'text/html', ''])(
    'are refused as %s',
    (type) => {
      expect(check({ 'next-action': 'x', 'content-type': type }, '[]')).toThrow(/malformed_form/);
    },
  );

  it.each(['text/plain', 'TEXT/PLAIN; charset=utf-8'])('are taken as %s', (type) => {
    expect(check({ 'next-action': 'x', 'content-type': type }, '[]')).not.toThrow();
    expect(check({ 'next-action': 'x', 'content-type': type }, '['.repeat(33))).toThrow(/body_too_large/);
  });
});

describe('a form without script', () => {
  it('has its type in any case', () => {
    expect(check({ 'content-type': 'Application/X-WWW-Form-Urlencoded' }, 'a&'.repeat(200))).toThrow(/body_too_large/);
    expect(mayBeAction({ method: 'POST', headers: { 'content-type': 'Multipart/Form-Data; boundary=a' } })).toBe(true);
    expect(mayBeAction({ method: 'POST', headers: { 'content-type': 'text/plain' } })).toBe(false);
  });
});
