/**
 * Keys about where a page is listed: in feeds, searches, site maps and lists of articles. Menus and tables of contents do not count,
 * because many ordinary pages are in none.
 */
const listNames =
  'lists?|listings?|feeds?|rss|atom|jsonfeed|search|searches|searchindex|searchresults?|sitemaps?|index|indexes|indexing|robots|crawlers?|google|searchengines?|home|homepage|homelist|frontpage|archives?|collections?|blogroll|bloglist|postlist|recent';

/** Matches `hideFromMainFeed`, but not a key about the list in a menu. */
const between = '(?:(?!nav|menu|sidebar|toc|header|footer|breadcrumb)[a-z])*?';

const hideKeys = new RegExp(
  `^(?:hide|hides|hidden|exclude|excludes|excluded|omit|omitted|skip|skipped|ignore|ignored|remove|removed|block|blocked|disable|disabled|no|not|non|without|disallow|prevent|unlist|unlisted)(?:(?:from|in|on|for)${between})?(?:${listNames})$`,
);
const hideSuffixKeys = new RegExp(
  `^(?:${listNames})(?:hide|hidden|exclude|excluded|ignore|ignored|disabled?|skip|off)$`,
);
const showKeys = new RegExp(
  `^(?:in|on|show|shown|list|listed|include|included|index|indexed|indexable|allow|allowed|enable|enabled|display|displayed|add|added|visible|appear|appears|publish)(?:(?:in|on|to|from|by)${between})?(?:${listNames})$`,
);
const showSuffixKeys = new RegExp(`^(?:${listNames})(?:include|included|enabled?|show|shown|visible|on)$`);
const plainListKeys =
  /^(?:lists?|listings?|feed|rss|atom|search|searchindex|searchable|sitemap|index|indexed|indexable|indexing|crawl|crawlable|discoverable|findable|articles?|timeline)$/;
const robotsKeys =
  /^(?:robots?|robotstag|xrobotstag|googlebot|bingbot|metarobots|robotsmeta|bots|seo|head|meta|metatags)$/;

/** Whether a key hides a page from lists (`noindex`, `hideFromFeed`), puts it into them (`sitemap`, `in_feed`) or addresses robots; by its normalized name. */
export function listingKind(name: string): 'unlisted' | 'listed' | 'robots' | undefined {
  if (hideKeys.test(name) || hideSuffixKeys.test(name)) return 'unlisted';
  if (plainListKeys.test(name) || showKeys.test(name) || showSuffixKeys.test(name)) return 'listed';
  return robotsKeys.test(name) ? 'robots' : undefined;
}

/** Whether words for robots exclude them; `none` does so only under a key for robots. */
export function excludesRobots(words: readonly string[], isTheirs: boolean): boolean {
  const exclusionPattern = isTheirs
    ? /(?:^|[\s,;:])(?:no-?index|none)(?:$|[\s,;])/
    : /(?:^|[\s,;:])no-?index(?:$|[\s,;])/;
  return words.some((word) => exclusionPattern.test(word));
}
