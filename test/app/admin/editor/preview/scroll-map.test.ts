import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineAtTop, referencePoint, scrollTopFor, topOfLine } from '@/app/admin/editor/preview/scroll-map';

const anchors = [
  { line: 1, top: 0 },
  { line: 5, top: 400 },
  { line: 6, top: 900 },
  { line: 40, top: 1000 },
];
const end = { line: 51, top: 2000 };

describe('the scroll map', () => {
  it('finds the place of a line and the line of a place', () => {
    expect(topOfLine(5, anchors, end)).toBe(400);
    expect(topOfLine(5.5, anchors, end)).toBe(650);
    expect(lineAtTop(650, anchors, end)).toBe(5.5);
    expect(topOfLine(51, anchors, end)).toBe(2000);
    expect(topOfLine(900, anchors, end)).toBe(2000);
  });

  it('goes there and back without drifting', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 51, noNaN: true }), (line) => {
        expect(lineAtTop(topOfLine(line, anchors, end), anchors, end)).toBeCloseTo(line, 6);
      }),
    );
  });

  it('never goes back when the other pane goes on', () => {
    const lines = fc.tuple(fc.double({ min: 1, max: 51, noNaN: true }), fc.double({ min: 1, max: 51, noNaN: true }));
    fc.assert(
      fc.property(lines, ([one, other]) => {
        const [first, second] = one < other ? [one, other] : [other, one];
        expect(topOfLine(first, anchors, end)).toBeLessThanOrEqual(topOfLine(second, anchors, end));
      }),
    );
  });

  it('has both panes at the start together and at the end together', () => {
    const pane = { scrollHeight: 3000, clientHeight: 800 };
    expect(referencePoint({ ...pane, scrollTop: 0 })).toBe(0);
    expect(referencePoint({ ...pane, scrollTop: 2200 })).toBe(3000);
    expect(scrollTopFor(3000, { ...pane, scrollTop: 0 })).toBe(2200);
    expect(scrollTopFor(referencePoint({ ...pane, scrollTop: 731 }), { ...pane, scrollTop: 0 })).toBeCloseTo(731);
  });

  it('stands still where there is nothing to scroll', () => {
    expect(referencePoint({ scrollTop: 0, scrollHeight: 500, clientHeight: 800 })).toBe(0);
    expect(scrollTopFor(300, { scrollTop: 0, scrollHeight: 500, clientHeight: 800 })).toBe(0);
  });
});
