import { basename, dirname } from 'node:path';
import type { Problem } from '@/lib/markdown/rendering';
import { fieldKeys } from './field-keys';
import { importFault } from './import-fault';
import { isRecord, type MatterEntry, type MatterValue } from './read-matter';

/**
 * Tags from lists, nested lists, comma-separated text or Zola's `taxonomies`; if there are none, the folder's name with spaces for `_` and
 * `-`. A table counts as the name in it. What is not a name is ignored and reported.
 */
export function readTags(entries: ReadonlyMap<string, MatterEntry>, path: string, faults: Problem[]): string[] {
  const names: string[] = [];
  for (const key of fieldKeys.tags) {
    const entry = entries.get(key);
    if (entry === undefined) continue;
    const { found, left } = namesIn(entry);
    names.push(...found);
    if (left.length > 0)
      faults.push(importFault('value-left-out', { key, text: shortened(left.join(', ')) }, entry.line));
  }
  const taxonomies = entries.get('taxonomies')?.value;
  if (isRecord(taxonomies)) names.push(...itemsIn(Object.values(taxonomies)).flatMap(nameOf));
  const folder = basename(dirname(path)).replaceAll(/[_-]+/g, ' ').trim();
  if (names.length === 0 && folder !== '.' && folder !== '') names.push(folder);
  return [...new Set(names)];
}

/** The names under a key, and values that are not names. */
function namesIn({ value, written, whole }: MatterEntry): { found: string[]; left: string[] } {
  // YAML reads `#foo` as a comment and `!foo` as a YAML tag. After a name, `#foo` is a comment.
  if (whole !== null && (value === null || !whole.startsWith(written)))
    return { found: whole.split(/[,，、]|\s+(?=#\S)/).flatMap(nameOf), left: [] };
  const items = itemsIn(value);
  const inList = Array.isArray(value) ? written : '';
  const hashed = [...inList.matchAll(/(?<=^[ \t]*-[ \t]+)#[^\s#].*/gm)].flatMap(([name]) => nameOf(name));
  const nulls = items.includes(null) ? [...inList.matchAll(/(?<=^|[\s,[-])(?:~|null)(?=$|[\s,\]])/gim)] : [];
  const comments = [...inList.matchAll(/(?<=^[ \t]*-[ \t]+[^\s"'#[{|>].*[ \t])#.*/gm)];
  const behind = whole === null ? [] : [whole.slice(written.length).trim()];
  const tables = items
    .filter((item) => isRecord(item) && nameOf(item).length === 0)
    .map((item) => JSON.stringify(item));
  return {
    found: [...items.flatMap(nameOf), ...hashed],
    left: [...[...nulls, ...comments].flat(), ...behind, ...tables],
  };
}

function itemsIn(value: MatterValue): MatterValue[] {
  if (Array.isArray(value)) return value.flatMap((item) => (Array.isArray(item) ? itemsIn(item) : [item]));
  return typeof value === 'string' ? value.split(/[,，、]/) : [value];
}

/** A name without a leading `#`. */
function nameOf(item: MatterValue): string[] {
  const value = isRecord(item) ? ['name', 'title', 'label'].map((key) => item[key]).find(isText) : item;
  const name = isText(value) ? value.trim().replace(/^#(?=[\p{L}\p{N}_])/u, '') : '';
  return name === '' ? [] : [name];
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** A value as the report quotes it. */
export function shortened(text: string): string {
  const line = text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
