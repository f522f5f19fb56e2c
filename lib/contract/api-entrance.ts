import './without-eval';
import { z } from 'zod';
import { language } from './scalars';

/** The answer to `GET /api/v1`: the site (null before its set-up) and where to go next. */
export const apiEntrance = z
  .object({
    site: z.object({ name: z.string(), description: z.string(), language, url: z.url() }).nullable(),
    links: z.object({ articles: z.url(), tags: z.url(), archive: z.url(), errors: z.url(), openapi: z.url() }),
  })
  .meta({ id: 'Entrance' });
