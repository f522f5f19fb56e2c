import { parentPort } from 'node:worker_threads';
import type { Rendering } from '@/lib/markdown/rendering';
import type { RenderAnswer, RenderRequest } from './render-messages';

/** Makes this thread a worker of a RenderPool: reports that it is ready, then answers each request with the result of `render`. */
export function answerRequests(render: (request: RenderRequest) => Promise<Rendering>): void {
  const port = parentPort;
  if (port === null) throw new Error('This file runs only as a worker thread of a RenderPool.');
  const send = (answer: RenderAnswer) => port.postMessage(answer);
  port.on('message', (request: RenderRequest) => {
    render(request)
      .then((rendering) => send({ kind: 'rendered', rendering }))
      .catch((error: unknown) => send({ kind: 'failed', error }));
  });
  send({ kind: 'ready' });
}
