/** The time zones to choose from: what this runtime knows, UTC first, and `current` when it is an older name. */
export function timeZones(current?: string): string[] {
  return [...new Set(['UTC', ...(current ? [current] : []), ...Intl.supportedValuesOf('timeZone')])];
}
