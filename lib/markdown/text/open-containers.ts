import { readContainerOpening } from './container-opening';

/**
 * Which containers are open within one, by their lines of colons. As in Pandoc, a container may be inside another of the same number of colons:
 * the line that closes one has as many colons as the line that opened it, or else closes the innermost that was opened with fewer.
 */
export class OpenContainers {
  readonly #colons: number[];

  /** `colons`: those of the outermost container. */
  constructor(colons: number) {
    this.#colons = [colons];
  }

  /** Reads a line that begins with three colons, without surrounding white space. Returns whether it closes the outermost container. */
  closesWith(line: string): boolean {
    if (!/^:+$/.test(line)) {
      if (opensContainer(line)) this.#colons.push(/^:+/.exec(line)?.[0].length ?? 3);
      return false;
    }
    const equal = this.#colons.lastIndexOf(line.length);
    const closed = equal < 0 ? this.#colons.findLastIndex((colons) => colons < line.length) : equal;
    if (closed >= 0) this.#colons.length = closed;
    return closed === 0;
  }
}

/** Whether a line opens a container in any form. */
function opensContainer(line: string): boolean {
  return directive.test(line) || readContainerOpening(line) !== undefined;
}

const directive = /^:{3,}[\p{L}\p{N}][\p{L}\p{N}_-]*(?:\[.*\])?(?:\{.*\})?$/u;
