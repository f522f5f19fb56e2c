import { z } from 'zod';

/** The query of a route that takes no parameter: any is refused. */
export const noQuery = z.strictObject({});
