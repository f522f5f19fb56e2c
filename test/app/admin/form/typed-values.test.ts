import { expect, it } from 'vitest';
import { numberOf } from '@/app/admin/form/number-of';
import { typedValues } from '@/app/admin/form/typed-values';

it('what was typed comes back without passwords, files and fields of the framework', () => {
  const form = new FormData();
  form.set('name', 'Ada');
  form.set('password', 'a secret');
  form.set('currentPassword', 'a secret');
  form.set('$ACTION_REF_1', '');
  form.set('file', new Blob(['x']), 'x.txt');
  form.append('scopes', 'content:read');
  form.append('scopes', 'content:write');
  const typed = typedValues(form);
  expect(typed).toMatchObject({ name: 'Ada', scopes: ['content:read', 'content:write'] });
  expect(JSON.stringify(typed)).not.toMatch(/secret|ACTION|x\.txt/);
});

it('a name that occurs once gives a text, one that every object has is a name as any other', () => {
  const form = new FormData();
  form.append('title', 'A');
  form.append('__proto__', 'B');
  expect(Object.entries(typedValues(form))).toEqual([
    ['title', 'A'],
    ['__proto__', 'B'],
  ]);
});

it('a number is one only when one was typed', () => {
  expect(numberOf(' 20 ')).toBe(20);
  expect(numberOf('')).toBeUndefined();
  expect(numberOf('twenty')).toBeUndefined();
  expect(numberOf('1e999')).toBeUndefined();
  expect(numberOf(null)).toBeUndefined();
});
