import { runDueJobs } from '@/lib/background/run-due-jobs';
import { openRenderPool } from '@/lib/content/rendering/open-render-pool';
import { connectDatabase } from '@/lib/db/connect';
import { openLog } from '@/lib/kernel/log';

// A process of its own that renders the site again, for rerender-site.test.ts, which kills it.
openLog('silent');
const [, , engine = '', file = ''] = process.argv;
await connectDatabase(JSON.parse(engine));
openRenderPool({ workers: 1, seconds: 60, memoryMb: 512, file });
await runDueJobs('rendering');
