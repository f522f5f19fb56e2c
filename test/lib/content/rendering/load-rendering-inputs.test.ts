import { beforeAll, describe, expect, it } from 'vitest';
import { hashInputs, loadRenderingInputs } from '@/lib/content/rendering/load-rendering-inputs';
import { useDatabase } from '@/test/setup/database';
import { seedSite } from '@/test/setup/site';
import { publishNew } from '../publish-new';

describe('what a rendering depends on besides its source', () => {
  useDatabase();
  beforeAll(async () => {
    await publishNew(await seedSite(), { title: 'Losses', markdown: '$$\nL \\label{eq:loss}\n$$' });
  });

  it('is nothing for a text that names nothing', async () => {
    const inputs = await loadRenderingInputs({ markdown: 'Plain $x$ [link](https://example.org/#x)', excerpt: '' });
    expect(inputs).toEqual({});
    expect(hashInputs(inputs)).toBe('');
  });

  it('is the labels that the text or its summary names', async () => {
    const named = await loadRenderingInputs({ markdown: 'See $\\eqref{losses#eq:loss}$.', excerpt: '' });
    expect(Object.keys(named.externalLabels ?? {})).toEqual(['losses#eq:loss']);
    expect(await loadRenderingInputs({ markdown: '', excerpt: 'See [](losses#eq:loss).' })).toEqual(named);
  });

  it('has one hash for equal inputs, whatever the order of their keys, and another for others', () => {
    const macros = { '\\R': '\\mathbb{R}' };
    expect(hashInputs({ macros, bibliography: 'b' })).toBe(hashInputs({ bibliography: 'b', macros }));
    expect(hashInputs({ macros })).not.toBe(hashInputs({ macros: { '\\R': 'R' } }));
    expect(hashInputs({ macros })).toHaveLength(64);
  });
});
