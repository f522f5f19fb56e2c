/**
 * Keys about where a page is listed: in feeds, searches, site maps and lists of articles. Menus and lists of contents do not count:
 * many ordinary pages stand in none.
 */
const places =
  'lists?|listings?|feeds?|rss|atom|jsonfeed|search|searches|searchindex|searchresults?|sitemaps?|index|indexes|indexing|robots|crawlers?|google|searchengines?|home|homepage|homelist|frontpage|archives?|collections?|blogroll|bloglist|postlist|recent';

/** `hideFromMainFeed`, but not from the list in a menu. */
const between = '(?:(?!nav|menu|sidebar|toc|header|footer|breadcrumb)[a-z])*?';

const hides = new RegExp(
  `^(?:hide|hides|hidden|exclude|excludes|excluded|omit|omitted|skip|skipped|ignore|ignored|remove|removed|block|blocked|disable|disabled|no|not|non|without|disallow|prevent|unlist|unlisted)(?:(?:from|in|on|for)${between})?(?:${places})$`,
);
const hidesBehind = new RegExp(`^(?:${places})(?:hide|hidden|exclude|excluded|ignore|ignored|disabled?|skip|off)$`);
const shows = new RegExp(
  `^(?:in|on|show|shown|list|listed|include|included|index|indexed|indexable|allow|allowed|enable|enabled|display|displayed|add|added|visible|appear|appears|publish)(?:(?:in|on|to|from|by)${between})?(?:${places})$`,
);
const showsBehind = new RegExp(`^(?:${places})(?:include|included|enabled?|show|shown|visible|on)$`);
const plain =
  /^(?:lists?|listings?|feed|rss|atom|search|searchindex|searchable|sitemap|index|indexed|indexable|indexing|crawl|crawlable|discoverable|findable|articles?|timeline)$/;
const robots = /^(?:robots?|robotstag|xrobotstag|googlebot|bingbot|metarobots|robotsmeta|bots|seo|head|meta|metatags)$/;

/** Whether a key hides a page from lists (`noindex`, `hideFromFeed`), lets it stand in them (`sitemap`, `in_feed`) or speaks to robots; by its plain name. */
export function listingKind(name: string): 'hiding' | 'listing' | 'robots' | undefined {
  if (hides.test(name) || hidesBehind.test(name)) return 'hiding';
  if (plain.test(name) || shows.test(name) || showsBehind.test(name)) return 'listing';
  return robots.test(name) ? 'robots' : undefined;
}

/** Whether words for robots ask them to keep away; `none` asks so only under a key of theirs. */
export function isForNoRobot(words: readonly string[], isTheirs: boolean): boolean {
  const asked = isTheirs ? /(?:^|[\s,;:])(?:no-?index|none)(?:$|[\s,;])/ : /(?:^|[\s,;:])no-?index(?:$|[\s,;])/;
  return words.some((word) => asked.test(word));
}
