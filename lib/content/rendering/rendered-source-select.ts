import type { Prisma } from '@/lib/db/generated/sqlite/client';

/** What a revision's rendering is made from, and what its stored rendering was made with. */
export const renderedSourceSelect = {
  title: true,
  language: true,
  excerpt: true,
  markdown: true,
  rendering: { select: { engineVersion: true, inputs: true } },
} as const satisfies Prisma.RevisionSelect;
