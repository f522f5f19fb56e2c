import './without-eval';
import { z } from 'zod';
import { language } from './scalars';

/** The response to `GET /api/v1`: the site (null before set-up) and the addresses of its resources. */
export const apiEntrance = z
  .object({
    site: z.object({ name: z.string(), description: z.string(), language, url: z.url() }).nullable(),
    links: z.object({ articles: z.url(), tags: z.url(), archive: z.url(), errors: z.url(), openapi: z.url() }),
  })
  .meta({ id: 'Entrance' });
