import './without-eval';
import { z } from 'zod';
import { isTimeZone } from '@/lib/kernel/clock';
import { email, newPassword } from './account';
import { language, line } from './scalars';

const siteName = line(200);
const timeZone = z.string().max(100).refine(isTimeZone, 'must be a time zone such as Asia/Shanghai');
/** Maximum number of articles on a page of the feed. */
export const maxPageSize = 100;

export const setUpInput = z.strictObject({
  siteName,
  language,
  timeZone,
  name: line(100),
  email,
  password: newPassword,
  demoContent: z.boolean().default(false),
});
export type SetUpInput = z.infer<typeof setUpInput>;

export const siteChanges = z
  .strictObject({
    name: siteName,
    description: z.string().trim().max(1_000),
    language,
    timeZone,
    pageSize: z.number().int().min(1).max(maxPageSize),
    publishSources: z.boolean(),
  })
  .partial();
export type SiteChanges = z.infer<typeof siteChanges>;
