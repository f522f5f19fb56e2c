import { setTimeout } from 'node:timers/promises';
import { answerRequests } from '@/lib/content/rendering/pool/answer-requests';
import { renderPlain } from '@/lib/markdown/render-plain';

// The program of a thread that needs most of a second before it can take anything.
await setTimeout(800);
answerRequests(async ({ source }) => ({
  ...renderPlain(source, 'source-too-large', { maxCharacters: 0 }),
  problems: [],
}));
