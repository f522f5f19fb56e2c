'use client';

import { Search } from 'lucide-react';
import Form from 'next/form';
import Link from 'next/link';
import type { ChangeEvent } from 'react';
import { Button } from '../../components/button';
import { inputClass } from '../../components/input-class';
import type { Choice } from '../../components/select-field';
import { type ArticleFilters, isNarrowed } from './article-filters';

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

/** Search by title, tag and month: a GET form, so the address bar holds the filters. Choosing from a list applies it at once. */
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
  const apply = (event: ChangeEvent<HTMLSelectElement>) => event.currentTarget.form?.requestSubmit();
  return (
    // The key: filters that a link set are shown, not those that were typed before.
    <Form
      key={JSON.stringify(filters)}
      action="/admin/articles"
      role="search"
      aria-label={text.filters}
      className="flex flex-wrap gap-2"
    >
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
      <select
        name="tag"
        defaultValue={filters.tag}
        aria-label={text.tag}
        onChange={apply}
        className={`${inputClass} h-9 max-w-44 grow basis-32`}
      >
        <option value="">{text.anyTag}</option>
        {tags.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <select
        name="month"
        defaultValue={filters.month}
        aria-label={text.month}
        onChange={apply}
        className={`${inputClass} h-9 max-w-44 grow basis-32`}
      >
        <option value="">{text.anyMonth}</option>
        {months.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <Button type="submit">{text.apply}</Button>
      {isNarrowed(filters) && (
        <Link
          href={clearAddress}
          className="inline-flex h-9 items-center px-2 text-sm text-accent underline-offset-4 hover:underline"
        >
          {text.clear}
        </Link>
      )}
    </Form>
  );
}
