import type { IncomingMessage, ServerResponse } from 'node:http';
import { databaseAnswers } from '@/lib/db/database-answers';

/** `/healthz`: the process is alive. `/readyz`: the database answers and is migrated, else 503. */
export async function answerHealth(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const path = request.url?.split('?', 1)[0];
  if (path !== '/healthz' && path !== '/readyz') return false;
  const ready = path === '/healthz' || (await databaseAnswers(2_000));
  response.writeHead(ready ? 200 : 503, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify({ status: ready ? 'ok' : 'unavailable' }));
  return true;
}
