import { connectDatabase } from '@/lib/db/connect';
import type { Engine } from '@/lib/db/engine';
import { claimJobs } from '@/lib/jobs/claim-jobs';

/** A second instance: claims from the database of its first argument until nothing is left, and prints the keys as JSON. */
async function main(engine: Engine): Promise<void> {
  const { close } = await connectDatabase(engine);
  const keys: string[] = [];
  for (;;) {
    const jobs = await claimJobs({ worker: `process-${process.pid}`, limit: 3, leaseSeconds: 60 });
    if (jobs.length === 0) break;
    keys.push(...jobs.map(({ key }) => key));
  }
  await close();
  process.stdout.write(JSON.stringify(keys));
}

await main(JSON.parse(process.argv[2] ?? ''));
