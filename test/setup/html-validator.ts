import { HtmlValidate } from 'html-validate';

/** What Next and KaTeX write and nobody here can change, and what is a matter of taste. */
const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    'no-inline-style': 'off',
    'require-sri': 'off',
    'long-title': 'off',
    'no-trailing-whitespace': 'off',
    'attribute-boolean-style': 'off',
    'script-type': 'off',
    'doctype-style': 'off',
    'void-style': 'off',
    'valid-id': 'off',
    'no-raw-characters': 'off',
  },
});

/** The faults of a page or a part of one. html-validate knows no MathML; KaTeX's own markup is its own matter. */
export async function htmlFaults(html: string): Promise<string[]> {
  const report = await validator.validateString(html.replaceAll(/<math\b.*?<\/math>/gs, ''));
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${line}: ${ruleId}: ${message}`),
  );
}
