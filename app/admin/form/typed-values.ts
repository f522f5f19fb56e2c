import type { TypedValues } from './form-state';

/** What was typed into a form, for giving it back: without files, Next's own fields and anything that is a password. */
export function typedValues(form: FormData): TypedValues {
  const typed = new Map<string, string[]>();
  // One pass: asking the form for each name would search all of it every time.
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
