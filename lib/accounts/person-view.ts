import { type Role, role } from '@/lib/contract/account';
import { language } from '@/lib/contract/scalars';
import type { Language } from '@/lib/kernel/language';

/** A person as shown to those who manage people, without the password hash. */
export interface PersonView {
  id: string;
  email: string;
  name: string;
  slug: string;
  role: Role;
  /** The language of their admin interface; null: the site's. */
  language: Language | null;
  disabledAt: Date | null;
  createdAt: Date;
  version: number;
}

/** The columns that `presentPerson` needs. */
export const personColumns = {
  id: true,
  email: true,
  name: true,
  slug: true,
  role: true,
  language: true,
  disabledAt: true,
  createdAt: true,
  version: true,
} as const;

export function presentPerson(
  row: Omit<PersonView, 'role' | 'language'> & { role: string; language: string | null },
): PersonView {
  return {
    id: row.id,
    email: row.email,
    name: row.name,
    slug: row.slug,
    role: role.parse(row.role),
    language: language.nullable().parse(row.language),
    disabledAt: row.disabledAt,
    createdAt: row.createdAt,
    version: row.version,
  };
}
