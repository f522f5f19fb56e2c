import { afterEach, describe, expect, it } from 'vitest';
import type { RenderRequest } from '@/lib/content/rendering/pool/render-messages';
import type { RenderPriority } from '@/lib/content/rendering/pool/render-queue';
import { renderUnrendered } from '@/lib/content/rendering/pool/render-unrendered';
import { renderSource } from '@/lib/content/rendering/render-source';
import type { Rendering } from '@/lib/markdown/rendering';
import { useRenderPool } from '@/test/setup/render-pool';
import { useInterception } from './intercept-rendering';

describe('renderSource', () => {
  useRenderPool();

  it("never cuts an author's own excerpt, and takes the rest from the text", async () => {
    const excerpt = `${'摘要'.repeat(400)} $x^2$`;
    const rendering = await renderSource({ title: '题', language: 'zh', excerpt, markdown: '正文', inputs: {} });
    expect(rendering.excerptText).toBe(`${'摘要'.repeat(400)} x^2`);
    expect(rendering.text).toBe('正文');
  });

  it('gives text and summary the macros and labels that it was called with', async () => {
    const label = { url: '/articles/a#equation-x', kind: 'equation', number: '7', text: 'x', title: 'A' } as const;
    const inputs = { macros: { '\\R': '\\mathbb{R}' }, externalLabels: { 'a#x': label } };
    const markdown = 'In $\\R$, see $\\eqref{a#x}$.';
    const rendering = await renderSource({ title: 'T', language: 'en', excerpt: markdown, markdown, inputs });
    for (const html of [rendering.html, rendering.excerptHtml]) {
      expect(html).toContain('mathbb');
      expect(html).toContain('Eq. (7)');
    }
    expect(rendering.problems).toEqual([]);
  });

  describe('asks the threads', () => {
    const asked: { request: RenderRequest; priority: RenderPriority }[] = [];
    const { intercept } = useInterception();
    const answerWith = (answer: (request: RenderRequest) => Promise<Rendering>) =>
      intercept((request, priority) => {
        asked.push({ request, priority });
        return answer(request);
      });
    afterEach(() => {
      asked.length = 0;
    });
    const sourceOf = (markdown: string) => ({ title: 'T', language: 'en', excerpt: '', markdown, inputs: {} });
    const cut = async ({ source }: RenderRequest) => renderUnrendered(source, { seconds: 1 });

    const whole = async ({ source }: RenderRequest) => ({
      ...(await cut({ source, options: { language: 'en' } })),
      problems: [],
    });

    it('once for the same article, also while it is being rendered, and with the priority of the caller', async () => {
      answerWith(whole);
      const [one, other] = [renderSource(sourceOf('once')), renderSource(sourceOf('once'), 'background')];
      expect(await one).toBe(await other);
      expect(await renderSource(sourceOf('once'))).toBe(await one);
      expect(asked.map(({ request, priority }) => [request.source, priority])).toEqual([['once', 'interactive']]);
      await renderSource({ ...sourceOf('once'), inputs: { macros: { '\\R': 'R' } } }, 'background');
      expect(asked.map(({ priority }) => priority)).toEqual(['interactive', 'background']);
    });

    it('again for somebody who waits while one in the background may stand in its queue', async () => {
      let release: () => void = () => undefined;
      const queue = new Promise<void>((resolve) => {
        release = resolve;
      });
      answerWith(async (request) => {
        if (asked.at(-1)?.priority === 'background') await queue;
        return whole(request);
      });
      const inBackground = renderSource(sourceOf('queued'), 'background');
      const first = await renderSource(sourceOf('queued'));
      expect(asked.map(({ priority }) => priority)).toEqual(['background', 'interactive']);
      expect(await renderSource(sourceOf('queued'), 'background')).toBe(first);
      release();
      await inBackground;
    });

    it('again where the last rendering was cut short or failed', async () => {
      answerWith(cut);
      await renderSource(sourceOf('cut'));
      await renderSource(sourceOf('cut'));
      expect(asked).toHaveLength(2);
      answerWith(() => Promise.reject(new Error('no')));
      await expect(renderSource(sourceOf('fails'))).rejects.toThrow('no');
      await expect(renderSource(sourceOf('fails'))).rejects.toThrow('no');
      expect(asked).toHaveLength(4);
    });
  });
});
