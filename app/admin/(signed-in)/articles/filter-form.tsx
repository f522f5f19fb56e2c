'use client';

import { Search } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { type FormEvent, startTransition, useEffect, useRef } from 'react';
import { Button } from '../../components/button';
import { inputClass } from '../../components/classes';
import type { Choice } from '../../components/select-field';
import { type ArticleFilters, articleListAddress, isNarrowed, readArticleFilters } from './article-filters';
import { FilterSelect } from './filter-select';

export interface FilterFormText {
  filters: string;
  search: string;
  tag: string;
  anyTag: string;
  month: string;
  anyMonth: string;
  apply: string;
  clear: string;
}

/**
 * Search by title, tag and month; the filters are stored in the address. Choosing from a list applies it at once. Without scripts the
 * browser submits the form; with scripts the address omits unset filters.
 */
export function FilterForm({
  filters,
  tags,
  months,
  clearAddress,
  text,
}: {
  filters: ArticleFilters;
  tags: readonly Choice[];
  months: readonly Choice[];
  clearAddress: string;
  text: FilterFormText;
}) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (form.current) showFilters(form.current, filters);
  }, [filters]);
  const apply = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const address = articleListAddress(typedFilters(event.currentTarget));
    startTransition(() => router.push(address));
  };
  return (
    <search aria-label={text.filters}>
      <form ref={form} action="/admin/articles" onSubmit={apply} className="flex flex-wrap gap-2">
        {filters.status !== 'all' && <input type="hidden" name="status" value={filters.status} />}
        <div className="relative min-w-48 grow basis-56">
          <Search aria-hidden size={16} className="pointer-events-none absolute top-2.5 left-2.5 text-ink-soft" />
          <input
            type="search"
            name="search"
            defaultValue={filters.search}
            maxLength={200}
            aria-label={text.search}
            placeholder={text.search}
            className={`${inputClass} h-9 pl-8`}
          />
        </div>
        <FilterSelect name="tag" label={text.tag} any={text.anyTag} value={filters.tag} choices={tags} />
        <FilterSelect name="month" label={text.month} any={text.anyMonth} value={filters.month} choices={months} />
        <Button type="submit">{text.apply}</Button>
        {isNarrowed(filters) && (
          <Link
            href={clearAddress}
            className="inline-flex h-9 items-center px-2 text-sm text-accent underline-offset-4 hover:underline"
          >
            {text.clear}
          </Link>
        )}
      </form>
    </search>
  );
}

function typedFilters(form: HTMLFormElement): ArticleFilters {
  const entries = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
  return readArticleFilters(Object.fromEntries(entries));
}

/** Shows filters set by a link, except in the field in which someone is typing. */
function showFilters(form: HTMLFormElement, filters: ArticleFilters): void {
  for (const name of ['search', 'tag', 'month'] as const) {
    const field = form.elements.namedItem(name);
    const isField = field instanceof HTMLInputElement || field instanceof HTMLSelectElement;
    if (isField && field !== document.activeElement) field.value = filters[name];
  }
}
