import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { workPace } from '@/lib/kernel/work-pace';

describe('the pace of work', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is what was done since the start, and tells how long the rest takes', () => {
    const pace = workPace();
    vi.advanceTimersByTime(4_000);
    expect(pace(10, 110)).toEqual({ perSecond: 2.5, secondsLeft: 40 });
    expect(pace(110, 110).secondsLeft).toBe(0);
  });

  it('does not count what was done before', () => {
    const pace = workPace(1_000);
    vi.advanceTimersByTime(10_000);
    expect(pace(1_050, 1_100)).toEqual({ perSecond: 5, secondsLeft: 10 });
  });
});
