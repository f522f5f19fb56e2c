import { renderingChanges } from '@/lib/contract/rendering-settings';
import type { Language } from '@/lib/kernel/language';
import { type MathPackage, mathPackages } from '@/lib/kernel/math-packages';
import { readBibliography } from '@/lib/markdown/citations/read-bibliography';
import type { RenderOptions } from '@/lib/markdown/rendering';
import type { FileProblems } from './problem-lines';
import { readText } from './read-text';
import { CommandError } from './with-site';

/** How files are rendered on the command line, and the `language` in which their problems are printed. */
export interface RenderingSetup {
  options: RenderOptions;
  /** Whether `--language` was passed, which overrides the articles' front matter. */
  isLanguageGiven: boolean;
  language: Language;
  /** The problems of the bibliography itself. */
  bibliography: FileProblems[];
}

/**
 * Reads the options of `scholium render`. Throws CommandError with exit status 2 for an invalid language, invalid macros, an unknown package or an
 * unreadable file.
 */
export async function renderingSetup(settings: {
  language?: string;
  macros?: string;
  packages?: string;
  bibliography?: string;
}): Promise<RenderingSetup> {
  const { language, macros, packages, bibliography } = settings;
  if (language !== undefined && language !== 'zh' && language !== 'en')
    throw new CommandError('--language must be zh or en.', 2);
  const options: RenderOptions = { language: language ?? 'en' };
  if (macros !== undefined) options.macros = await readMacros(macros);
  if (packages !== undefined) options.packages = readPackages(packages);
  const problems: FileProblems[] = [];
  if (bibliography !== undefined) {
    options.bibliography = await readText(bibliography);
    const found = readBibliography(options.bibliography).problems;
    if (found.length > 0) problems.push({ file: bibliography, problems: found });
  }
  return {
    options,
    isLanguageGiven: language !== undefined,
    language: language ?? languageOfLocale(),
    bibliography: problems,
  };
}

async function readMacros(file: string): Promise<Record<string, string>> {
  const parsed = renderingChanges.safeParse({ macros: parseJson(file, await readText(file)) });
  if (parsed.success) return parsed.data.macros ?? {};
  const faults = parsed.error.issues.map(({ path, message }) => `${path.slice(1).join('.')} ${message}`.trim());
  throw new CommandError(`${file}: ${faults.join('; ')}.`, 2);
}

function readPackages(names: string): MathPackage[] {
  return names.split(',').map((written) => {
    const name = mathPackages.find((known) => known === written.trim());
    if (name === undefined) throw new CommandError(`--packages must name ${mathPackages.join(', ')}.`, 2);
    return name;
  });
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CommandError(`${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`, 2);
  }
}

/** The language of the terminal (LC_ALL, LC_MESSAGES, LANG), as read by ICU. */
function languageOfLocale(): Language {
  return Intl.DateTimeFormat().resolvedOptions().locale.startsWith('zh') ? 'zh' : 'en';
}
