import type { TypedValues } from './form-state';

/** What was typed into a form, for giving it back: without files, Next's own fields and anything that is a password. */
export function typedValues(form: FormData): TypedValues {
  const typed: Record<string, string | string[]> = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith('$ACTION') || /password/i.test(name)) continue;
    const values = form.getAll(name).filter((value) => typeof value === 'string');
    const [only] = values;
    if (values.length === 1 && only !== undefined) typed[name] = only;
    else typed[name] = values;
  }
  return typed;
}
