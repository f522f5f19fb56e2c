import { RenderPool } from '@/lib/content/rendering/pool/render-pool';

// A process of its own that renders and then has nothing left to do, for render-pool.test.ts: prints how many formulas it
// typeset and, with `close`, which resources of its threads are left after they were ended.
const [, , file = '', close] = process.argv;
const pool = new RenderPool({ file, workers: 2, seconds: 60, memoryMb: 256 });
const request = { source: '$x^2$', options: { language: 'en' } } as const;
const renderings = await Promise.all([pool.render(request, 'interactive'), pool.render(request, 'background')]);
if (close === 'close') await pool.close();
const left = process.getActiveResourcesInfo().filter((name) => /Worker|MessagePort|Timeout/.test(name));
process.stdout.write(JSON.stringify({ typeset: renderings.map(({ formulas }) => formulas.typeset), left }));
