import type { ExternalLabel } from '@/lib/markdown/rendering';

export type FoundLabels = Readonly<Record<string, ExternalLabel>>;

/** Milliseconds after typing before labels are requested, and until missing ones are requested again. */
const lookUpDelayMs = 400;
const retryDelayMs = 30_000;
const maxNamesPerRequest = 200;

/**
 * Looks up the labels of other articles that a text names. Each is requested once; labels that were not found are requested again later,
 * while their name is in the text.
 */
export class LabelLookup {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #found: FoundLabels = {};
  #isClosed = false;
  readonly #askedAt = new Map<string, number>();

  constructor(
    private readonly lookUp: (names: string[]) => Promise<FoundLabels>,
    /** Called with all known labels whenever there are new ones. */
    private readonly onFound: (labels: FoundLabels) => void,
  ) {}

  /** Sets the names (`slug#label`) that are in the text; names of an earlier call that were not requested yet are dropped. */
  want(names: readonly string[]): void {
    clearTimeout(this.#timer);
    if (this.#missing(names).length > 0) this.#timer = setTimeout(() => void this.#ask(names), lookUpDelayMs);
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
  }

  #missing(names: readonly string[]): string[] {
    const since = Date.now() - retryDelayMs;
    return names.filter(
      (name) => !Object.hasOwn(this.#found, name) && (this.#askedAt.get(name) ?? Number.NEGATIVE_INFINITY) <= since,
    );
  }

  async #ask(names: readonly string[]): Promise<void> {
    const requestedNames = this.#missing(names).slice(0, maxNamesPerRequest);
    for (const name of requestedNames) this.#askedAt.set(name, Date.now());
    const found = await this.lookUp(requestedNames).catch(() => ({}));
    if (this.#isClosed) return;
    if (Object.keys(found).length > 0) {
      this.#found = { ...this.#found, ...found };
      this.onFound(this.#found);
    }
    this.want(names);
  }
}
