import type { TypedValues } from './form-state';

/** The typed values of a form, to be returned to it: without files, Next's fields and passwords. */
export function typedValues(form: FormData): TypedValues {
  const typed = new Map<string, string[]>();
  // One pass: getAll for each name would search the whole form every time.
  for (const [name, value] of form) {
    if (name.startsWith('$ACTION') || /password/i.test(name)) continue;
    const values = typed.get(name) ?? [];
    if (typeof value === 'string') values.push(value);
    typed.set(name, values);
  }
  return Object.fromEntries([...typed].map(([name, values]) => [name, onlyOne(values) ?? values]));
}

function onlyOne([first, ...others]: readonly string[]): string | undefined {
  return others.length === 0 ? first : undefined;
}
