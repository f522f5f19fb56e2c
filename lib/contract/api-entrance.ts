import './without-eval';
import { z } from 'zod';
import { language } from './scalars';

/** What `GET /api/v1` tells: the site (null before its set-up) and where to go on. */
export const apiEntrance = z
  .object({
    site: z.object({ name: z.string(), description: z.string(), language, url: z.url() }).nullable(),
    links: z.object({ articles: z.url(), tags: z.url(), archive: z.url(), errors: z.url(), openapi: z.url() }),
  })
  .meta({ id: 'Entrance' });
