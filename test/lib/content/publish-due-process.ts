import { publishDueArticles } from '@/lib/content/publish-due-articles';
import { connectDatabase } from '@/lib/db/connect';
import { openLog } from '@/lib/kernel/log';

// A process of its own that publishes what is due once, for publish-due-articles.test.ts: prints how many it published.
openLog('silent');
const state = await connectDatabase(JSON.parse(process.argv[2] ?? ''));
process.stdout.write(String(await publishDueArticles()));
await state.close();
