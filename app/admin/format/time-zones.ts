/** The time zones to choose from: UTC, `current` if it is an older name, and those that this runtime supports. */
export function timeZones(current?: string): string[] {
  return [...new Set(['UTC', ...(current ? [current] : []), ...Intl.supportedValuesOf('timeZone')])];
}
