'use client';

import { useEffect, useState } from 'react';

/** A choice that this browser stores under `key`. Starts with `fallback`, because the server does not know it. */
export function useStoredChoice<Choice extends string>(
  key: string,
  choices: readonly Choice[],
  fallback: Choice,
): [Choice, (choice: Choice) => void] {
  const [choice, setChoice] = useState(fallback);
  useEffect(() => {
    const stored = readStored(key);
    const known = choices.find((one) => one === stored);
    if (known !== undefined) setChoice(known);
  }, [key, choices]);
  const choose = (next: Choice) => {
    setChoice(next);
    store(key, next);
  };
  return [choice, choose];
}

/** Browsers may refuse storage; the choice then lasts as long as the page. */
function readStored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function store(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // As above.
  }
}
