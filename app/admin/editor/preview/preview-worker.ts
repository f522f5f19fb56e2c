/// <reference lib="webworker" />
import { engineMemory } from '@/lib/markdown/engine-memory';
import { renderArticle } from '@/lib/markdown/render-article';
import type { Rendering } from '@/lib/markdown/rendering';
import { blockPatch } from './block-patch';
import type { PreviewAnswer, PreviewRequest, TextFigures } from './preview-message';
import { BlockSplitter, type PreviewBlock } from './split-blocks';

/** Renders what the editor sends, newest first, away from the thread on which people type. */
let newestRequest: PreviewRequest | null = null;
let isWorking = false;
let shownBlocks: PreviewBlock[] = [];
const splitter = new BlockSplitter();

/** Enough for one or two articles with their edits. */
engineMemory.limit(64 * 2 ** 20);

self.addEventListener('message', (event: MessageEvent<PreviewRequest>) => {
  newestRequest = event.data;
  if (!isWorking) void answerRequests();
});

async function answerRequests(): Promise<void> {
  isWorking = true;
  while (newestRequest !== null) {
    const request = newestRequest;
    newestRequest = null;
    self.postMessage(await answer(request));
    await nextTask();
  }
  isWorking = false;
}

/** Lets pending messages be received, so that superseded requests are not rendered. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

async function answer({ id, source, language, title, inputs }: PreviewRequest): Promise<PreviewAnswer> {
  try {
    const rendering = await renderArticle(source, { ...inputs, language, title, sourceLines: true });
    const blocks = splitter.split(rendering.blocks ?? []);
    const patch = blockPatch(shownBlocks, blocks);
    shownBlocks = blocks;
    const size = blocks.reduce((sum, { html }) => sum + html.length, 0);
    const { problems, title: headingTitle } = rendering;
    return { kind: 'rendered', id, patch, size, problems, figures: figuresOf(rendering), headingTitle };
  } catch (error) {
    return { kind: 'failed', id, message: String(error) };
  }
}

function figuresOf({ characterCount, wordCount, formulas, readingMinutes }: Rendering): TextFigures {
  return { characters: characterCount, words: wordCount - characterCount, formulas: formulas.found, readingMinutes };
}
