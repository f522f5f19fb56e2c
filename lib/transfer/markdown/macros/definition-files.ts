import { readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';

/** Maximum number of entries of folders that are looked at, and of files that are read. */
const maxEntries = 20_000;
const maxFiles = 300;
const maxDepth = 6;

const configFiles =
  /^(?:_config(?:\.[\w-]+)?\.(?:ya?ml|toml)|(?:hugo|config|params|myst|_quarto|_bookdown|_output|mkdocs)\.(?:ya?ml|toml)|book\.json|conf\.py)$/i;
const definitionNames =
  /(?:^|[-_.])(?:preamble|macros?|commands?|newcommands?|def(?:inition)?s?|notations?|symbols?|shortcuts?|header|math(?:jax|s)?|katex|latex|tex)(?=[-_.]|$)/i;
const scriptFolders =
  /(?:^|\/)(?:_includes|_layouts|layouts|partials|includes|templates|overrides|javascripts?|js|static|assets|scripts|theme)(?:\/|$)/i;
const leftOut = /^(?:\..*|node_modules|vendor|public|_site|site|_build|build|dist|out|resources|__pycache__|locale)$/;

/**
 * The files of a site, below its root, that may define macros, the likeliest first: configuration, scripts and parts of pages with
 * MathJax or KaTeX, and TeX. Only names are looked at.
 */
export async function findDefinitionFiles(root: string): Promise<string[]> {
  const found: { path: string; rank: number }[] = [];
  let entries = 0;
  const waiting = [''];
  for (let folder = waiting.shift(); folder !== undefined && entries < maxEntries; folder = waiting.shift()) {
    const inside = await readdir(join(root, folder), { withFileTypes: true }).catch(() => []);
    for (const entry of inside.sort((one, other) => (one.name < other.name ? -1 : 1))) {
      entries += 1;
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory() && !leftOut.test(entry.name) && path.split('/').length <= maxDepth) waiting.push(path);
      const rank = entry.isFile() ? rankOf(folder, entry.name) : null;
      if (rank !== null) found.push({ path, rank });
    }
  }
  return found
    .sort((one, other) => one.rank - other.rank)
    .slice(0, maxFiles)
    .map(({ path }) => path);
}

function rankOf(folder: string, name: string): number | null {
  const isNamed = definitionNames.test(name);
  const isTheme = /^themes\//.test(folder) ? 10 : 0;
  if (configFiles.test(name)) return isTheme;
  switch (extname(name).toLowerCase()) {
    case '.js':
    case '.mjs':
    case '.html':
    case '.htm':
    case '.ejs':
    case '.njk':
    case '.liquid':
      return /\.min\./.test(name) || !(isNamed || scriptFolders.test(folder)) ? null : isTheme + 1;
    case '.tex':
    case '.sty':
    case '.md':
    case '.qmd':
    case '.rmd':
      return isNamed && !(extname(name).toLowerCase() === '.md' && !/^_|macro|preamble|newcommand|shortcut/i.test(name))
        ? isTheme + 2
        : null;
    default:
      return null;
  }
}
