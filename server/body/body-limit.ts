const bytesPerKilobyte = 1_024;

/** Pages whose forms contain more than a few lines, for signed-in people. */
const largeForms: readonly [path: RegExp, bytes: number][] = [
  // A library of sources: a million characters, three bytes each in Chinese (`maxBibliographyCharacters`).
  [/^\/admin\/settings(?:[/?]|$)/, 4_096 * bytesPerKilobyte],
  // The editor asks for up to 500 labels by names of up to 1,000 characters.
  [/^\/admin\/articles\/[^/?]+/, 2_048 * bytesPerKilobyte],
];

/** Maximum bytes in the body of a form or a server action at `address`. */
export function bodyLimit(address: string, signedIn: boolean): number {
  if (!signedIn) return (address.startsWith('/setup') ? 16 : 8) * bytesPerKilobyte;
  return largeForms.find(([path]) => path.test(address))?.[1] ?? 64 * bytesPerKilobyte;
}

/** Maximum seconds until such a body has arrived. */
export function bodySeconds(signedIn: boolean): number {
  return signedIn ? 120 : 20;
}
