import { paths } from '@/lib/site/reader-paths';

/** The tags of an article as links; nothing for an article without tags. */
export function TagLinks({ tags, label }: { tags: readonly { slug: string; name: string }[]; label: string }) {
  if (tags.length === 0) return null;
  return (
    <ul className="tag-links" aria-label={label}>
      {tags.map((tag) => (
        <li key={tag.slug}>
          <a href={paths.tag(tag.slug)}>{tag.name}</a>
        </li>
      ))}
    </ul>
  );
}
