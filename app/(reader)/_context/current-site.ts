import { cache } from 'react';
import { readSite } from '@/lib/site/read-site';

/** The site's settings, read once per request; null before set-up. */
export const currentSite = cache(() => readSite());

export type Site = NonNullable<Awaited<ReturnType<typeof currentSite>>>;
