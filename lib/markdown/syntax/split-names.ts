/** The comma-separated names of a reference, each with its start offset in `names`. */
export function splitNames(names: string): { name: string; offset: number }[] {
  let from = 0;
  return names.split(',').map((part) => {
    const offset = from + part.length - part.trimStart().length;
    from += part.length + 1;
    return { name: part.trim(), offset };
  });
}
