import { notFound } from 'next/navigation';

/** Addresses of the admin that lead nowhere get the admin's own page for that. */
export default function UnknownPage(): never {
  notFound();
}
