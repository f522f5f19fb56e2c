const isLong = process.env.TEST_SIZE === 'long';

/** How much a test tries: `usual` by `npm test`, `long` by `npm run test:long`. */
export function testSize(usual: number, long: number): number {
  return isLong ? long : usual;
}

/** How often a random test runs. `RANDOM_SECONDS` ends it without a failure after that time, for machines that have no more. */
export function randomRuns(usual: number, long: number) {
  const numRuns = testSize(usual, long);
  const seconds = Number(process.env.RANDOM_SECONDS ?? Number.POSITIVE_INFINITY);
  if (!Number.isFinite(seconds)) return { numRuns };
  return { numRuns, interruptAfterTimeLimit: seconds * 1_000, markInterruptAsFailure: false };
}

/** Of many samples about `usual`, taken at even distances; all by `npm run test:long`. */
export function sampleOf<T>(samples: T[], usual: number): T[] {
  if (isLong || samples.length <= usual) return samples;
  const distance = Math.ceil(samples.length / usual);
  return samples.filter((_, index) => index % distance === 0);
}
