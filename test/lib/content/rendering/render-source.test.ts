import { describe, expect, it } from 'vitest';
import { renderSource } from '@/lib/content/rendering/render-source';

describe("an author's own excerpt", () => {
  it('is never cut, and the rest is still of the text', async () => {
    const excerpt = `${'摘要'.repeat(400)} $x^2$`;
    const rendering = await renderSource({ title: '题', language: 'zh', excerpt, markdown: '正文', inputs: {} });
    expect(rendering.excerptText).toBe(`${'摘要'.repeat(400)} x^2`);
    expect(rendering.text).toBe('正文');
  });
});
