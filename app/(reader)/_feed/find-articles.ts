import { cache } from 'react';
import { anonymous } from '@/lib/accounts/actor';
import { readFeed } from '@/lib/content/read-feed';

/** One page of the public articles, of a tag or a month if given; read once per request for head and body. */
export const findArticles = cache((page: number, tag?: string, month?: string) =>
  readFeed(anonymous, { page, ...(tag === undefined ? {} : { tag }), ...(month === undefined ? {} : { month }) }),
);
