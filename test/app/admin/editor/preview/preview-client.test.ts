import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PreviewClient, type PreviewWorker } from '@/app/admin/editor/preview/preview-client';
import type { PreviewAnswer, PreviewRequest } from '@/app/admin/editor/preview/preview-message';

class FakeWorker implements PreviewWorker {
  requests: PreviewRequest[] = [];
  isTerminated = false;
  onmessage: ((event: MessageEvent<PreviewAnswer>) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  postMessage(request: PreviewRequest): void {
    this.requests.push(request);
  }
  terminate(): void {
    this.isTerminated = true;
  }
  answer(id: number): void {
    const patch = { start: 0, removed: 0, inserted: [], lines: [] };
    const figures = { characters: 0, words: 0, formulas: 0, readingMinutes: 1 };
    const data: PreviewAnswer = { kind: 'rendered', id, patch, size: 0, problems: [], figures, headingTitle: null };
    this.onmessage?.({ data } as MessageEvent<PreviewAnswer>);
  }
}

function open() {
  const workers: FakeWorker[] = [];
  const told: string[] = [];
  const client = new PreviewClient(
    () => {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker;
    },
    {
      onRendered: (answer, isNewest) => told.push(`rendered ${answer.id} ${isNewest ? 'newest' : 'older'}`),
      onReset: () => told.push('reset'),
      onLate: () => told.push('late'),
      onFailed: (message) => told.push(`failed ${message}`),
    },
  );
  const type = (source: string) => client.request({ source, language: 'en', title: '', inputs: {} });
  return { client, workers, told, type };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the preview', () => {
  it('renders only the newest of several quick changes', () => {
    const { workers, type } = open();
    for (const source of ['a', 'ab', 'abc']) type(source);
    vi.advanceTimersByTime(100);
    expect(workers[0]?.requests.map(({ source }) => source)).toEqual(['abc']);
  });

  it('tells an answer for an older text from one for the newest', () => {
    const { workers, told, type } = open();
    type('a');
    vi.advanceTimersByTime(100);
    type('ab');
    workers[0]?.answer(1);
    vi.advanceTimersByTime(100);
    workers[0]?.answer(2);
    expect(told).toEqual(['rendered 1 older', 'rendered 2 newest']);
  });

  it('replaces a worker that hangs and renders the next text in a new one', () => {
    const { workers, told, type } = open();
    type('hostile');
    vi.advanceTimersByTime(30_000);
    expect(workers[0]?.isTerminated).toBe(true);
    expect(told).toEqual(['late', 'reset', 'failed null']);
    type('mended');
    vi.advanceTimersByTime(100);
    expect(workers).toHaveLength(2);
    expect(workers[1]?.requests.map(({ source }) => source)).toEqual(['mended']);
  });

  it('says that it is late when an answer takes longer than a second, and not while answers come', () => {
    const { workers, told, type } = open();
    for (let id = 1; id <= 20; id += 1) {
      type('x'.repeat(id));
      vi.advanceTimersByTime(500);
      workers[0]?.answer(id);
    }
    expect(told).not.toContain('late');
    for (let id = 21; id <= 30; id += 1) {
      type('x'.repeat(id));
      vi.advanceTimersByTime(500);
    }
    expect(told.filter((word) => word === 'late')).toHaveLength(1);
  });

  it('gives the next worker longer, since a slow device has to begin anew, and ends that one too', () => {
    const { workers, type } = open();
    type('hostile');
    vi.advanceTimersByTime(30_000);
    type('still hostile');
    vi.advanceTimersByTime(30_000);
    expect(workers[1]?.isTerminated).toBe(false);
    vi.advanceTimersByTime(30_000);
    expect(workers[1]?.isTerminated).toBe(true);
  });

  it('does not call a worker hung that has answered', () => {
    const { workers, told, type } = open();
    type('a');
    vi.advanceTimersByTime(100);
    workers[0]?.answer(1);
    vi.advanceTimersByTime(60_000);
    expect(told).toEqual(['rendered 1 newest']);
  });
});
