/**
 * How deep braces and brackets of TeX lie within each other. mhchem reads what is nested once more for each level, so that its time grows
 * with the depth; nobody writes more than a dozen levels.
 */
export function nestingDepth(tex: string): number {
  let depth = 0;
  let deepest = 0;
  for (let index = 0; index < tex.length; index += 1) {
    const sign = tex[index];
    if (sign === '\\') index += 1;
    else if (sign === '{' || sign === '[') {
      depth += 1;
      deepest = Math.max(deepest, depth);
    } else if ((sign === '}' || sign === ']') && depth > 0) depth -= 1;
  }
  return deepest;
}
