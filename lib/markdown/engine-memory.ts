import { BoundedMemory } from '@/lib/kernel/bounded-memory';

/**
 * What the engine keeps in this thread between renderings: read blocks, typeset formulas, coloured lines, bibliographies. All of it can be
 * made again, and no output depends on it. A process that also does other work calls `limit`.
 */
export const engineMemory = new BoundedMemory(128 * 2 ** 20);
