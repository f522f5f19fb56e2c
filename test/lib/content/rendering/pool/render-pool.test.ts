import { execFile } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, inject, it } from 'vitest';
import { RenderPool } from '@/lib/content/rendering/pool/render-pool';
import type { RenderPriority } from '@/lib/content/rendering/pool/render-queue';
import { renderUnrendered } from '@/lib/content/rendering/pool/render-unrendered';
import { renderArticle } from '@/lib/markdown/render-article';
import { renderPoolsOf } from '@/test/setup/render-pool';

const poolOf = renderPoolsOf('hostile-worker', 'slow-worker');
const options = { language: 'en' } as const;

function ask(pool: RenderPool, source: string, priority: RenderPriority = 'interactive') {
  return pool.render({ source, options }, priority);
}

/** Which thread renders: `thread 3`. */
async function threadOf(pool: RenderPool): Promise<string | null> {
  return (await ask(pool, 'who')).title;
}

describe('rendering threads', () => {
  it('give what the engine gives in this thread, with formulas and colours', async () => {
    const source = '---\ntags: [a]\n---\n# Title\n\n式 $x^2$ 与\n\n$$\n\\frac{a}{b\n$$\n\n```python\nprint(1)\n```\n';
    const pool = new RenderPool({ file: inject('renderWorker'), workers: 1, seconds: 60, memoryMb: 256 });
    const rendering = await pool.render({ source, options: { language: 'zh', title: 'Title' } }, 'interactive');
    await pool.close();
    expect(rendering).toEqual(await renderArticle(source, { language: 'zh', title: 'Title' }));
    expect(rendering.html).toContain('--shiki-light');
  });

  it('answer fifty requests at once, each with its own rendering', async () => {
    const pool = new RenderPool({ file: inject('renderWorker'), workers: 2, seconds: 60, memoryMb: 256 });
    const numbers = Array.from({ length: 50 }, (_, number) => number);
    const renderings = await Promise.all(numbers.map((number) => ask(pool, `Text $x_{${number}}$`)));
    await pool.close();
    expect(renderings.map(({ text }) => text)).toEqual(numbers.map((number) => `Text x_{${number}}`));
    expect(renderings.every(({ formulas }) => formulas.typeset === 1)).toBe(true);
  });
});

describe('a document over its limits', () => {
  it.each(['spin', 'backtrack'])('that would %s for ever comes back as its source with a problem', async (deed) => {
    const pool = poolOf('hostile-worker', { seconds: 0.3 });
    const { html, problems } = await ask(pool, `${deed} <b>`);
    expect(html).toContain(`${deed} &lt;b&gt;`);
    expect(problems.map(({ code, line, column }) => [code, line, column])).toEqual([['rendering-too-long', 1, 1]]);
    expect(problems[0]?.message.en).toContain('0.3 s');
  });

  it('of memory comes back so too, and the process lives', async () => {
    const pool = poolOf('hostile-worker', { memoryMb: 64 });
    const { html, problems } = await ask(pool, 'hoard');
    expect(html).toContain('>hoard</pre>');
    expect(problems.map(({ code, line, column }) => [code, line, column])).toEqual([['rendering-too-large', 1, 1]]);
    expect(problems[0]?.message.en).toContain('64 MB');
  });

  it('has its front matter shown, not read', () => {
    const { html, frontMatter } = renderUnrendered('---\ntitle: x\n---\nText', { seconds: 1 });
    expect(html).toBe('<pre class="plain-source" tabindex="0">\n---\ntitle: x\n---\nText</pre>');
    expect(frontMatter).toEqual({});
  });

  it('leaves this thread its turns while it is being rendered', async () => {
    const pool = poolOf('hostile-worker', { seconds: 1 });
    await threadOf(pool);
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 10);
    await ask(pool, 'spin');
    clearInterval(timer);
    expect(turns).toBeGreaterThan(20);
  });

  it('is followed by others in another thread', async () => {
    const pool = poolOf('hostile-worker', { workers: 1, seconds: 0.3, memoryMb: 64 });
    const threads = [await threadOf(pool)];
    for (const deed of ['spin', 'hoard', 'spin']) {
      await ask(pool, deed);
      threads.push(await threadOf(pool));
    }
    expect(new Set(threads).size).toBe(4);
    for (const thread of threads) expect(thread).toMatch(/^thread \d+$/);
  });

  it('has its time counted from when it is begun: neither the start of a thread nor waiting is in it', async () => {
    const slow = poolOf('slow-worker', { seconds: 0.4 });
    expect((await ask(slow, 'text')).problems).toEqual([]);
    const busy = poolOf('hostile-worker', { workers: 1, seconds: 0.6 });
    const renderings = await Promise.all(['wait 300', 'wait 300', 'wait 300'].map((source) => ask(busy, source)));
    expect(renderings.map(({ problems }) => problems)).toEqual([[], [], []]);
  });
});

describe('the queue', () => {
  it('serves those that somebody waits for first, and each kind in order', async () => {
    const pool = poolOf('hostile-worker', { workers: 1 });
    await threadOf(pool);
    const order: string[] = [];
    const note = (source: string, priority: RenderPriority) =>
      ask(pool, source, priority).then(() => void order.push(source));
    await Promise.all([
      note('wait 50', 'background'),
      note('import 1', 'background'),
      note('import 2', 'background'),
      note('save', 'interactive'),
      note('read', 'interactive'),
    ]);
    expect(order).toEqual(['wait 50', 'save', 'read', 'import 1', 'import 2']);
  });

  it('refuses the five hundred and second request of one thread, and answers the others', async () => {
    const pool = poolOf('hostile-worker', { workers: 1 });
    await threadOf(pool);
    const asked = Array.from({ length: 501 }, (_, number) => ask(pool, number === 0 ? 'wait 50' : 'text'));
    await expect(ask(pool, 'one too many')).rejects.toMatchObject({ code: 'renderer_busy', status: 503 });
    expect(await Promise.all(asked)).toHaveLength(501);
    expect(await threadOf(pool)).toMatch(/^thread/);
  });
});

describe('a thread', () => {
  it('passes on what the engine throws, and goes on', async () => {
    const pool = poolOf('hostile-worker', { workers: 1 });
    const thread = await threadOf(pool);
    await expect(ask(pool, 'throw')).rejects.toThrow(new TypeError('The engine has a fault.'));
    expect(await threadOf(pool)).toBe(thread);
  });

  it('is kept while there is work, ends when it was idle for long, and another serves the next request', async () => {
    const pool = poolOf('hostile-worker', { workers: 1, idleSeconds: 0.3 });
    const thread = await threadOf(pool);
    for (let asked = 0; asked < 5; asked++) {
      await setTimeout(100);
      expect(await threadOf(pool)).toBe(thread);
    }
    await ask(pool, 'wait 500');
    expect(await threadOf(pool)).toBe(thread);
    await setTimeout(600);
    expect(await threadOf(pool)).not.toBe(thread);
  });

  it('leaves others a turn after each answer, however fast the next ones come', async () => {
    const pool = poolOf('hostile-worker', { workers: 1 });
    await threadOf(pool);
    let turns = 0;
    let timer = setImmediate(function count() {
      turns += 1;
      timer = setImmediate(count);
    });
    const turnsAtAnswer: number[] = [];
    const takeIn = () => {
      turnsAtAnswer.push(turns);
      // Long enough for the thread to have answered the next request meanwhile.
      for (const end = performance.now() + 20; performance.now() < end; );
    };
    await Promise.all(Array.from({ length: 40 }, () => ask(pool, 'text').then(takeIn)));
    clearImmediate(timer);
    expect(new Set(turnsAtAnswer).size).toBe(40);
  });

  it('that ends by itself fails its request alone and is replaced', async () => {
    const pool = poolOf('hostile-worker', { workers: 1 });
    const thread = await threadOf(pool);
    const asked = [ask(pool, 'exit'), threadOf(pool)];
    await expect(asked[0]).rejects.toThrow('A rendering thread exited unexpectedly with status 3.');
    expect(await asked[1]).toMatch(/^thread/);
    expect(await asked[1]).not.toBe(thread);
  });

  it('whose program is missing fails what waits, and is tried again by the next request', async () => {
    const pool = new RenderPool({ file: '/nowhere/render-worker.js', workers: 2, seconds: 1, memoryMb: 64 });
    const asked = await Promise.allSettled([ask(pool, 'one'), ask(pool, 'two')]);
    expect(asked.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(ask(pool, 'three')).rejects.toThrow(/nowhere/);
    await pool.close();
  });
});

describe('the end', () => {
  const run = async (...parameters: string[]) => {
    const script = fileURLToPath(new URL('rendering-process.ts', import.meta.url));
    const all = ['--import', 'tsx', script, inject('renderWorker'), ...parameters];
    return JSON.parse((await promisify(execFile)(process.execPath, all)).stdout);
  };

  it('of the threads fails what waits and what is being rendered', async () => {
    const pool = poolOf('hostile-worker', { workers: 1 });
    await threadOf(pool);
    const asked = Promise.allSettled([ask(pool, 'spin'), ask(pool, 'text')]);
    await pool.close();
    const stopped = { status: 'rejected', reason: new Error('The rendering threads were stopped.') };
    expect(await asked).toEqual([stopped, stopped]);
    await expect(ask(pool, 'text')).rejects.toThrow('The rendering threads were stopped.');
  });

  it('of the threads leaves nothing of them', async () => {
    expect(await run('close')).toEqual({ typeset: [1, 1], left: [] });
  });

  it('of a process that renders nothing more waits for no thread', async () => {
    expect(await run()).toMatchObject({ typeset: [1, 1] });
  });
});
