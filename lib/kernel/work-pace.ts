/** The pace of work: items per second, and seconds until it is done at this rate. */
export interface Pace {
  perSecond: number;
  secondsLeft: number;
}

/**
 * Starts measuring work of which `doneBefore` items are already done; returns a function that computes the pace from the number of
 * items done and the total.
 */
export function workPace(doneBefore = 0): (done: number, total: number) => Pace {
  const started = performance.now();
  return (done, total) => {
    const seconds = Math.max((performance.now() - started) / 1_000, 0.001);
    const rate = Math.max((done - doneBefore) / seconds, 0.001);
    return { perSecond: Math.round(rate * 10) / 10, secondsLeft: Math.ceil((total - done) / rate) };
  };
}
