import { describe, expect, it } from 'vitest';
import { imageSize } from '@/lib/markdown/attributes/image-size';
import { parseAttributes } from '@/lib/markdown/attributes/parse-attributes';

const sizeOf = (text: string, natural?: { width: number; height: number }) =>
  imageSize(parseAttributes(text, 0), natural);

describe('the size of an image', () => {
  it.each([
    ['{width=300}', { width: 300 }],
    ['{width=300px height=200}', { width: 300, height: 200 }],
    ['{width=60%}', { className: 'width-60' }],
    ['{width=33.3%}', { className: 'width-33' }],
    ['{width=1%}', { className: 'width-5' }],
    ['{width=100%}', { className: 'width-100' }],
    ['{#fig:a}', {}],
  ])('%s', (text, size) => {
    expect(sizeOf(text)).toEqual({ size, faults: [] });
  });

  it.each([
    ['{width=400}', { width: 400, height: 300 }],
    ['{height=30}', { width: 40, height: 30 }],
    ['{width=100 height=100}', { width: 100, height: 100 }],
    ['{width=50%}', { width: 800, height: 600, className: 'width-50' }],
    ['{.a}', { width: 800, height: 600 }],
  ])('%s of an image of 800 by 600 keeps its proportions', (text, size) => {
    expect(sizeOf(text, { width: 800, height: 600 })).toEqual({ size, faults: [] });
  });

  it.each([
    ['{width=0}', 'width', '0'],
    ['{width=10001}', 'width', '10001'],
    ['{width=150%}', 'width', '150%'],
    ['{width=0%}', 'width', '0%'],
    ['{width=10em}', 'width', '10em'],
    ['{height=50%}', 'height', '50%'],
    ['{width="1px;color:red"}', 'width', '1px;color:red'],
  ])('%s cannot be used', (text, name, value) => {
    expect(sizeOf(text)).toEqual({ size: {}, faults: [{ name, value }] });
  });
});
