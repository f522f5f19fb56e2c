import { publishDueArticles } from '@/lib/content/publish-due-articles';
import { openRenderPool } from '@/lib/content/rendering/open-render-pool';
import { connectDatabase } from '@/lib/db/connect';
import { openLog } from '@/lib/kernel/log';

// A process of its own that publishes what is due once, for publish-due-articles.test.ts: prints how many it published.
openLog('silent');
const [, , engine = '', file = ''] = process.argv;
const state = await connectDatabase(JSON.parse(engine));
const closeRenderPool = openRenderPool({ workers: 1, seconds: 60, memoryMb: 512, file });
process.stdout.write(String(await publishDueArticles()));
await closeRenderPool();
await state.close();
