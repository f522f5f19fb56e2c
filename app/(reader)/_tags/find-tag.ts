import { cache } from 'react';
import { anonymous } from '@/lib/accounts/actor';
import { readTag } from '@/lib/content/read-tag';

/** A tag by its slug, read once a request. Throws not_found. */
export const findTag = cache((slug: string) => readTag(anonymous, slug));
