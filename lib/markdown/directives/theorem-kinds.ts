import type { TheoremKind } from '../rendering';

/** The theorem-like blocks, with their names in both languages. The first twelve are numbered, each kind separately. */
export const theoremKinds: Record<TheoremKind, { zh: string; en: string; isNumbered: boolean }> = {
  theorem: { zh: '定理', en: 'Theorem', isNumbered: true },
  lemma: { zh: '引理', en: 'Lemma', isNumbered: true },
  corollary: { zh: '推论', en: 'Corollary', isNumbered: true },
  proposition: { zh: '命题', en: 'Proposition', isNumbered: true },
  definition: { zh: '定义', en: 'Definition', isNumbered: true },
  axiom: { zh: '公理', en: 'Axiom', isNumbered: true },
  assumption: { zh: '假设', en: 'Assumption', isNumbered: true },
  conjecture: { zh: '猜想', en: 'Conjecture', isNumbered: true },
  property: { zh: '性质', en: 'Property', isNumbered: true },
  example: { zh: '例', en: 'Example', isNumbered: true },
  exercise: { zh: '练习', en: 'Exercise', isNumbered: true },
  algorithm: { zh: '算法', en: 'Algorithm', isNumbered: true },
  remark: { zh: '注', en: 'Remark', isNumbered: true },
  proof: { zh: '证明', en: 'Proof', isNumbered: false },
};

export function isTheoremKind(name: string): name is TheoremKind {
  return Object.hasOwn(theoremKinds, name);
}
