/** The largest image that is stored: its file in bytes, its area in pixels. */
export const imageLimits = { bytes: 50_000_000, pixels: 100_000_000 } as const;
