import type { Prisma } from '@/lib/db/generated/sqlite/client';

/** The source of a revision's rendering, and the inputs of its stored rendering. */
export const renderedSourceSelect = {
  title: true,
  language: true,
  excerpt: true,
  markdown: true,
  rendering: { select: { engineVersion: true, inputs: true } },
} as const satisfies Prisma.RevisionSelect;
