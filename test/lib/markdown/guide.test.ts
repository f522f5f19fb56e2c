import { readFileSync } from 'node:fs';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { problemLines } from '@/bin/problem-lines';
import { readFrontMatter } from '@/lib/markdown/metadata/front-matter';
import { renderArticle } from '@/lib/markdown/render-article';
import { renderGuide } from './render-guide';

/** Rules about output of KaTeX that we cannot change, and rules of style. */
const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    'no-inline-style': 'off',
    'long-title': 'off',
    'no-trailing-whitespace': 'off',
    'attribute-boolean-style': 'off',
    'void-style': 'off',
    'valid-id': 'off',
    'no-raw-characters': 'off',
  },
});

const guides = [
  {
    language: 'en' as const,
    golden: 'test/fixtures/markdown/writing.golden.html',
    doubtful: 'From $5 to $10',
    equation: '<a href="#equation-eq-sigmoid" class="equation-reference">Eq. (1)</a>',
    theorem: '<span class="theorem-name">Theorem 1</span>',
  },
  {
    language: 'zh' as const,
    golden: 'test/fixtures/markdown/writing.zh.golden.html',
    doubtful: '从 $5 到 $10',
    equation: '<a href="#equation-eq-sigmoid" class="equation-reference">式 (1)</a>',
    theorem: '<span class="theorem-name">定理 1</span>',
  },
];

describe.each(guides)('the guide for authors ($language)', ({ language, golden, doubtful, equation, theorem }) => {
  it('has no problems except the prices it describes, and every formula is typeset', async () => {
    const { source, rendering } = await renderGuide(language);
    const line = source.split('\n').findLastIndex((text) => text.startsWith(doubtful)) + 1;
    expect(rendering.problems.map((problem) => [problem.code, problem.line])).toEqual([['price-like-dollar', line]]);
    expect(rendering.formulas).toEqual({ found: 59, typeset: 59, faulty: 0 });
    // The formula that only defines macros is not shown.
    expect(rendering.html.split('<span class="katex">')).toHaveLength(59);
    expect(rendering.html).toContain(equation);
    expect(rendering.html).toContain(theorem);
  });

  it('produces valid HTML that equals the golden file byte for byte', async () => {
    const { html } = (await renderGuide(language)).rendering;
    expect(`${html}\n`).toBe(readFileSync(golden, 'utf8'));
    // html-validate does not support MathML.
    const { results } = await validator.validateString(html.replace(/<math[\s>][\s\S]*?<\/math>/g, ''));
    const messages = results.flatMap((result) => result.messages);
    expect(messages.map((message) => `${message.line}: ${message.ruleId}: ${message.message}`)).toEqual([]);
  });

  it('shows each example as typed, followed by its rendering', async () => {
    const { source } = await renderGuide(language);
    const examples = [...source.matchAll(/^(`{4,})markdown\n([\s\S]*?\n)\1\n\n/gm)];
    expect(examples).toHaveLength(30);
    for (const { 0: whole, 2: example = '', index } of examples) {
      expect(source.slice(index + whole.length, index + whole.length + example.length)).toBe(example);
    }
  });

  it('quotes its own front matter', async () => {
    const { source, rendering } = await renderGuide(language);
    const quoted = [...source.matchAll(/^```yaml\n([\s\S]*?)```/gm)].map(([, yaml = '']) => yaml);
    const [macros, , references] = quoted.map((yaml) => readFrontMatter(`---\n${yaml}---\n`).data);
    expect(macros).toEqual({ math: rendering.frontMatter.math });
    expect(references?.references).toEqual((rendering.frontMatter.references as unknown[]).slice(0, 1));
  });

  it('quotes the output of the linter', async () => {
    const { source } = await renderGuide(language);
    const [faulty = '', told = ''] = [...source.matchAll(/^```text title=.*\n([\s\S]*?)```/gm)].map(([, text]) => text);
    const { problems } = await renderArticle(faulty, { language });
    expect(problems).toHaveLength(5);
    expect(told).toBe(problemLines([{ file: 'faults.md', problems }], language));
  });
});
