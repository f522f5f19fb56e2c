import { describe, expect, it } from 'vitest';
import { matchHeadings } from '@/lib/content/headings/match-headings';

const headings = (...texts: string[]) => texts.map((text) => ({ id: text.toLowerCase().replaceAll(' ', '-'), text }));
const match = (before: string[], after: string[]) =>
  Object.fromEntries(matchHeadings(headings(...before), headings(...after)));

describe('matchHeadings', () => {
  it('finds nothing where nothing vanished', () => {
    expect(match(['One', 'Two'], ['Two', 'Three', 'One'])).toEqual({});
    expect(match([], ['One'])).toEqual({});
  });

  it('takes the only new heading between the same neighbours for the one that stood there', () => {
    expect(match(['Start', 'Method', 'End'], ['Start', 'How it is done', 'End'])).toEqual({
      method: 'how-it-is-done',
    });
    expect(match(['引言', '方法', '结论'], ['引言', '我们的方法', '结论'])).toEqual({ 方法: '我们的方法' });
    expect(match(['Only'], ['Sole'])).toEqual({ only: 'sole' });
  });

  it('gives a removed section none', () => {
    expect(match(['Start', 'Method', 'End'], ['Start', 'End'])).toEqual({});
    expect(match(['Start', 'Method', 'End'], ['Start', 'End', 'Thanks to all'])).toEqual({});
  });

  it('pairs several by their likeness and order, and leaves the unlike alone', () => {
    const before = ['Start', 'Loss functions', 'Data', 'Training the model', 'End'];
    const after = ['Start', 'The loss function', 'Optimizers', 'How to train the model', 'End'];
    expect(match(before, after)).toEqual({
      'loss-functions': 'the-loss-function',
      'training-the-model': 'how-to-train-the-model',
    });
  });

  it('keeps the order where two are alike', () => {
    expect(match(['Case one', 'Case two'], ['The case one', 'The case two', 'Other'])).toEqual({
      'case-one': 'the-case-one',
      'case-two': 'the-case-two',
    });
  });

  it('finds a heading by its text when only its id is another', () => {
    const before = [
      { id: 'results', text: 'Results' },
      { id: 'results-1', text: 'Results' },
    ];
    const after = [
      { id: 'results', text: 'Results' },
      { id: 'sec:second', text: 'Results' },
    ];
    expect(Object.fromEntries(matchHeadings(before, after))).toEqual({ 'results-1': 'sec:second' });
  });

  it('finds a renamed heading in its place although others were moved past it', () => {
    const before = ['Moved', 'Method', 'Results', 'End'];
    const after = ['What we did', 'Results', 'End', 'Moved'];
    expect(match(before, after)).toEqual({ method: 'what-we-did' });
  });

  it('finds a heading that was moved and renamed when it is very alike, else not', () => {
    const before = ['Gradient descent', 'One', 'Two'];
    expect(match(before, ['One', 'Two', 'Gradient descents'])).toEqual({ 'gradient-descent': 'gradient-descents' });
    expect(match(before, ['One', 'Two', 'Steepest descents'])).toEqual({});
  });

  it('takes no heading twice', () => {
    const matched = match(['Loss', 'Loss A', 'Loss B'], ['Loss C', 'Loss D']);
    expect(new Set(Object.values(matched)).size).toBe(Object.keys(matched).length);
  });

  it('compares thousands of headings in less than a second', () => {
    const many = (word: string) => Array.from({ length: 3_000 }, (_, number) => `${word} ${number}`);
    const started = performance.now();
    matchHeadings(headings(...many('old')), headings(...many('new')));
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
