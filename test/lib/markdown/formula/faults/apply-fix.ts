import type { TexFix } from '@/lib/markdown/formula/faults/tex-fix';

/** Applies a fix to TeX. */
export function applyFix(tex: string, fix: TexFix): string {
  return tex.slice(0, fix.offset) + fix.replacement + tex.slice(fix.offset + fix.length);
}
