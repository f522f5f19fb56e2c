import { notFound } from 'next/navigation';

/** Unknown addresses in the admin get the admin's "not found" page. */
export default function UnknownPage(): never {
  notFound();
}
