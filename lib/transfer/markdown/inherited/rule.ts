import type { Words } from '@/lib/markdown/problems/problem';
import type { MatterValue } from '../read-matter';

/** What another file says about a file. */
export interface Inherited {
  /** The path of that file, relative to the imported folder, and the line (1-based). */
  from: string;
  line: number;
  /** An inherited key of front matter and its prefix (`cascade.`), or the reason in words why the file is not public. */
  says: { key: string; value: MatterValue; within: string } | { words: Words };
  /** It certainly applies, so that farther files have no effect on the same key. */
  isSure: boolean;
}

export interface Rule extends Inherited {
  /** Whether it applies to a file, by its path relative to the folder of the rule. */
  fits: (path: string) => boolean;
}

export const matchesAll = () => true;

/** The rule for a file that cannot be read: what it would say is unknown. */
export function unreadableFileRule(from: string): Rule {
  const words = { en: 'something that cannot be read', zh: '无法读取的内容' };
  return { from, line: 1, says: { words }, isSure: false, fits: matchesAll };
}
