import { language } from '@/lib/contract/scalars';
import { database, type Queryable } from '@/lib/db/database';
import { ScholiumError } from '@/lib/kernel/errors';
import type { Language } from '@/lib/kernel/language';

/** The settings of the site. `pageSize`: articles per feed page. `timeZone`: an IANA name; dates are shown and months are determined in it. */
export interface SiteSettings {
  name: string;
  description: string;
  language: Language;
  timeZone: string;
  pageSize: number;
  /** Whether anyone may read the Markdown source of published articles. */
  publishSources: boolean;
  version: number;
}

/** The site's settings, null before set-up. */
export async function readSite(queryable: Queryable = database()): Promise<SiteSettings | null> {
  const row = await queryable.site.findUnique({ where: { id: 1 } });
  if (!row) return null;
  return {
    name: row.name,
    description: row.description,
    language: language.parse(row.language),
    timeZone: row.timeZone,
    pageSize: row.pageSize,
    publishSources: row.publishSources,
    version: row.version,
  };
}

/** The site's settings; throws not_found before set-up. */
export async function requireSite(queryable: Queryable = database()): Promise<SiteSettings> {
  const site = await readSite(queryable);
  if (!site) throw new ScholiumError('not_found');
  return site;
}
