import type { ApiClient } from '@/test/setup/api-client';
import { randomNumbers } from '../random-numbers';

/** The data of the site for a walk of many different requests. */
export interface WalkedSite {
  base: string;
  api: ApiClient;
  /** `Cookie` of a signed-in person. */
  cookie: string;
  articles: { id: string; slug: string }[];
  tags: string[];
  months: string[];
  media: string[];
}

/** A request of the walk: its share of all, and a function that sends it. `pick` returns an item of a list, a different one each time. */
type Step = [
  share: number,
  send: (site: WalkedSite, pick: <Item>(items: readonly Item[]) => Item, turn: number) => Promise<unknown>,
];

const steps: Step[] = [
  [25, ({ base, articles }, pick) => read(`${base}/articles/${pick(articles).slug}`)],
  [8, ({ base, articles }, pick) => read(`${base}/page/${1 + ((pick(articles).slug.length * 7) % 90)}`)],
  [4, ({ base }) => read(`${base}/`)],
  [8, ({ base, tags }, pick) => read(`${base}/tags/${pick(tags)}`)],
  [2, ({ base }) => read(`${base}/tags`)],
  [6, ({ base, months }, pick) => read(`${base}/archive/${pick(months).replace('-', '/')}`)],
  [2, ({ base }) => read(`${base}/archive`)],
  [8, ({ base, tags }, pick) => read(`${base}/api/v1/articles?limit=20&tag=${pick(tags)}`)],
  [2, ({ base }, _pick, turn) => read(`${base}/api/v1/articles?limit=100&page=${1 + (turn % 20)}`)],
  [10, ({ base, articles }, pick) => read(`${base}/api/v1/articles/${pick(articles).slug}`)],
  [
    2,
    ({ base, api }, _pick, turn) =>
      read(`${base}/api/v1/articles?status=any&page=${1 + (turn % 100)}`, { headers: api.headers }),
  ],
  [
    4,
    ({ base, api, articles }, pick) =>
      read(`${base}/api/v1/articles/${pick(articles).id}?workingCopy=true`, { headers: api.headers }),
  ],
  [
    2,
    ({ base, cookie, articles }, pick) => read(`${base}/admin/articles/${pick(articles).id}`, { headers: { cookie } }),
  ],
  [
    2,
    ({ base, cookie }, _pick, turn) => read(`${base}/admin/articles?page=${1 + (turn % 40)}`, { headers: { cookie } }),
  ],
  [5, ({ base, media }, pick) => read(`${base}${pick(media)}`)],
  [4, ({ base, articles }, pick) => read(`${base}/articles/${pick(articles).slug}`, { method: 'HEAD' })],
  [3, ({ base }, _pick, turn) => read(`${base}/articles/nothing-${turn}`)],
  [1, ({ base }, _pick, turn) => read(`${base}/api/v1/articles/nothing-${turn}`)],
  [2, ({ api, articles }, pick, turn) => change(api, pick(articles).id, turn)],
];

/** Sends `requests` requests, `connections` at a time, in the same order in all runs; `onTurn` is called for each. Returns how many got 5xx. */
export async function walk(site: WalkedSite, requests: number, onTurn: (turn: number) => void): Promise<number> {
  const order = steps.flatMap((step) => Array.from({ length: step[0] }, () => step));
  let turn = 0;
  let failed = 0;
  const connection = async () => {
    for (let request = turn++; request < requests; request = turn++) {
      const random = randomNumbers(request);
      const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
      const status = await pick(order)[1](site, pick, request);
      if (typeof status === 'number' && status >= 500) failed += 1;
      onTurn(request);
    }
  };
  await Promise.all(Array.from({ length: connectionCount }, connection));
  return failed;
}

const connectionCount = 8;

async function read(address: string, init: RequestInit = {}): Promise<number> {
  const answer = await fetch(address, { redirect: 'manual', ...init });
  await answer.arrayBuffer();
  return answer.status;
}

/** Saves a new text of an article, and publishes it every other time. */
async function change(api: ApiClient, id: string, turn: number): Promise<number> {
  try {
    const { version, markdown } = await api.send('GET', `/articles/${id}?workingCopy=true`);
    const saved = await api.send(
      'PATCH',
      `/articles/${id}`,
      { markdown: `${markdown}\n\nTurn $t_{${turn}}$.\n` },
      version,
    );
    if (turn % 2 === 0) await api.publish(saved);
    return 200;
  } catch (error) {
    // Two turns may change the same article at the same time: one of them gets an error.
    return String(error).includes(' 409 ') ? 409 : 500;
  }
}
