interface KindWords {
  zh: string;
  en: string;
  /** Other words that authors write before a reference, in lower case. */
  others: readonly string[];
  isNumbered: boolean;
}

/** The theorem-like blocks with their names. Each kind is numbered separately. A further kind is a line here; its style is in theorems.css. */
export const theoremKinds = {
  theorem: { zh: '定理', en: 'Theorem', others: ['theorems', 'thm.', 'thm'], isNumbered: true },
  lemma: { zh: '引理', en: 'Lemma', others: ['lemmas', 'lem.'], isNumbered: true },
  corollary: { zh: '推论', en: 'Corollary', others: ['corollaries', 'cor.'], isNumbered: true },
  proposition: { zh: '命题', en: 'Proposition', others: ['propositions', 'prop.'], isNumbered: true },
  definition: { zh: '定义', en: 'Definition', others: ['definitions', 'def.'], isNumbered: true },
  axiom: { zh: '公理', en: 'Axiom', others: [], isNumbered: true },
  assumption: { zh: '假设', en: 'Assumption', others: ['assumptions'], isNumbered: true },
  conjecture: { zh: '猜想', en: 'Conjecture', others: [], isNumbered: true },
  property: { zh: '性质', en: 'Property', others: [], isNumbered: true },
  example: { zh: '例', en: 'Example', others: ['examples', '例子', '例题', 'ex.'], isNumbered: true },
  exercise: { zh: '练习', en: 'Exercise', others: ['exercises', '习题'], isNumbered: true },
  algorithm: { zh: '算法', en: 'Algorithm', others: ['algorithms', 'alg.'], isNumbered: true },
  remark: { zh: '注', en: 'Remark', others: ['remarks', '注记'], isNumbered: true },
  proof: { zh: '证明', en: 'Proof', others: [], isNumbered: false },
} satisfies Record<string, KindWords>;

export type TheoremKind = keyof typeof theoremKinds;

export function isTheoremKind(name: string): name is TheoremKind {
  return Object.hasOwn(theoremKinds, name);
}
