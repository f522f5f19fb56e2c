import { z } from 'zod';

/** The query of a route without parameters: any parameter is refused. */
export const noQuery = z.strictObject({});
