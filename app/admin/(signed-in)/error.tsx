'use client';

import { useRouter } from 'next/navigation';
import { startTransition, useContext } from 'react';
import { Button } from '../components/button';
import { EmptyState } from '../components/empty-state';
import { FailureTextContext } from '../components/failure-text';

/** Shown instead of a page whose rendering failed. Trying again requests the page again. */
export default function ErrorPage({ reset }: { reset: () => void }) {
  const text = useContext(FailureTextContext);
  const router = useRouter();
  const retry = () =>
    startTransition(() => {
      router.refresh();
      reset();
    });
  return (
    <div role="alert" className="mx-auto w-full max-w-2xl px-4 pt-16">
      <EmptyState heading="h1" title={text.title} action={<Button onClick={retry}>{text.retry}</Button>}>
        {text.body}
      </EmptyState>
    </div>
  );
}
