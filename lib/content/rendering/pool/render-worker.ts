import { renderArticle } from '@/lib/markdown/render-article';
import { answerRequests } from './answer-requests';

// The program of a worker thread; server/bundle-render-worker.mjs makes one file of it.
answerRequests(({ source, options }) => renderArticle(source, options));
