import { workerData } from 'node:worker_threads';
import { engineMemory } from '@/lib/markdown/engine-memory';
import { renderArticle } from '@/lib/markdown/render-article';
import { answerRequests } from './answer-requests';
import type { RenderWorkerData } from './render-messages';

// The program of a worker thread, bundled into one file by server/bundle-render-worker.mjs.
const { cacheBytes } = workerData as RenderWorkerData;
if (cacheBytes !== undefined) engineMemory.limit(cacheBytes);
answerRequests(({ source, options }) => renderArticle(source, options));
