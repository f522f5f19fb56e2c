import { threadId } from 'node:worker_threads';
import { answerRequests } from '@/lib/content/rendering/pool/answer-requests';
import { renderPlain } from '@/lib/markdown/render-plain';

// The program of a thread that does what the engine must never do; the word that a source begins with says what.
const deeds: Record<string, (source: string) => void> = {
  spin: () => {
    for (;;) performance.now();
  },
  backtrack: () => /^(?:a+)+$/.test(`${'a'.repeat(50)}!`),
  hoard: () => {
    for (const hoard: number[][] = []; ; ) hoard.push(Array.from({ length: 10_000 }, (_, number) => number + 0.5));
  },
  exit: () => process.exit(3),
  throw: () => {
    throw new TypeError('The engine has a fault.');
  },
  wait: (source) => {
    const end = performance.now() + Number(source.split(' ')[1]);
    while (performance.now() < end);
  },
};

answerRequests(async ({ source }) => {
  deeds[source.split(' ')[0] ?? '']?.(source);
  return {
    ...renderPlain(source, 'source-too-large', { maxCharacters: 0 }),
    title: `thread ${threadId}`,
    problems: [],
  };
});
