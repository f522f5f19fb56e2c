import type { Words } from '@/lib/markdown/problems/problem';
import type { MatterValue } from '../read-matter';

/** What a file says about other files. */
export interface Inherited {
  /** The file that says it, from the imported folder, and its line there (1-based). */
  from: string;
  line: number;
  /** A key of front matter that they inherit, and what stands before it (`cascade.`), or in words that they are not public. */
  says: { key: string; value: MatterValue; within: string } | { words: Words };
  /** It holds for sure, so that what lies farther away says nothing about the same key. */
  isSure: boolean;
}

export interface Rule extends Inherited {
  /** Whether it is about a file, by its path from the folder of the rule. */
  fits: (path: string) => boolean;
}

export const everywhere = () => true;

/** The doubt about a file that cannot be read. */
export function brokenRule(from: string): Rule {
  const words = { en: 'what cannot be read', zh: '无法读取的内容' };
  return { from, line: 1, says: { words }, isSure: false, fits: everywhere };
}
