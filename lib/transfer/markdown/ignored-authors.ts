import type { Actor } from '@/lib/accounts/actor';
import { fieldKeys } from './field-keys';
import type { FileAccount } from './import-account';
import { importFault } from './import-fault';
import { leafTexts, type MatterEntry, type MatterValue } from './read-matter';
import { shortened } from './source-tags';

/** The authors that a file names, and the line (1-based). */
export interface NamedAuthors {
  names: string[];
  line: number;
}

/** The authors that front matter names; null if it names none. `entries`: by their normalized keys. */
export function namedAuthors(entries: ReadonlyMap<string, MatterEntry>): NamedAuthors | null {
  for (const key of fieldKeys.authors) {
    const entry = entries.get(key);
    const names = entry === undefined ? [] : namesIn(entry.value);
    if (entry !== undefined && names.length > 0) return { names, line: entry.line };
  }
  return null;
}

function namesIn(value: MatterValue): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
  if (Array.isArray(value)) return value.flatMap(namesIn);
  const name = value?.name ?? value?.title ?? value?.label;
  return name === undefined ? leafTexts(value) : namesIn(name);
}

/** Collects the authors that an import does not adopt, to report them once. */
export class IgnoredAuthors {
  readonly #names = new Set<string>();
  #files = 0;
  #first: { path: string; line: number; slug: string | null; outcome: FileAccount['outcome'] } | null = null;

  /** `person`: the author of the imported articles. */
  constructor(readonly person: string) {}

  add({ path, slug, outcome }: FileAccount, authors: NamedAuthors | null | undefined): void {
    const others = authors?.names.filter((name) => name.toLowerCase() !== this.person.toLowerCase()) ?? [];
    if (!authors || others.length === 0 || outcome === 'unchanged' || outcome === 'failed') return;
    this.#first ??= { path, line: authors.line, slug, outcome };
    this.#files += 1;
    for (const name of others) this.#names.add(name);
  }

  /** Adds the report to the account of the first file. */
  tell(files: FileAccount[]): void {
    if (this.#first === null) return;
    const { path, line, slug, outcome } = this.#first;
    const names = shortened([...this.#names].join(', '));
    const fault = importFault('authors-left-out', { names, files: this.#files, person: this.person }, line);
    const known = files.find((file) => file.path === path);
    if (known) known.faults.push(fault);
    else {
      const next = files.findIndex((file) => file.path > path);
      files.splice(next === -1 ? files.length : next, 0, { path, outcome, slug, faults: [fault] });
    }
  }
}

/** How the account names the person who becomes the author. */
export function nameOfPerson(actor: Actor): string {
  return actor.kind === 'person' || actor.kind === 'system' ? actor.name : 'the one who imports';
}
