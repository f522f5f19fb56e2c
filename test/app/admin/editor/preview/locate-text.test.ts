import { describe, expect, it } from 'vitest';
import { locateText } from '@/app/admin/editor/preview/locate-text';

const source = '# Heading\n\nThe *gradient* of the loss.\n\nThe gradient again.';

describe('a click in the preview', () => {
  it('goes to the very letter in the source', () => {
    const range = { from: 11, to: source.length };
    expect(locateText(source, range, { before: ' of the', after: ' loss.' })).toBe(source.indexOf(' loss'));
  });

  it('finds text that markup interrupts by the longest stretch on one side', () => {
    const place = locateText(source, { from: 11, to: 40 }, { before: 'gradi', after: 'ent' });
    expect(place).toBe(source.indexOf('gradient') + 5);
  });

  it('gives up rather than go to a wrong place', () => {
    expect(locateText(source, { from: 0, to: source.length }, { before: '∂', after: '' })).toBeNull();
  });
});
