// Plain Node, loaded before anything is installed: which versions of Node this program runs on.

/** The ranges of `engines` in package.json as numbers: the oldest minor version that works of each major version. */
const oldestMinor = new Map([
  [20, 19],
  [22, 12],
  [24, 0],
  [26, 0],
]);
const newestTried = Math.max(...oldestMinor.keys());

/**
 * Whether Scholium runs on a version of Node, with a sentence that explains it.
 * @param {string} version such as `24.21.0`
 * @returns {{ verdict: 'tried' | 'untried' | 'refused', sentence: string }}
 */
export function judgeNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const oldest = oldestMinor.get(major);
  if (oldest !== undefined && minor >= oldest) {
    return major < 22
      ? {
          verdict: 'tried',
          sentence: `Node ${version} (no longer maintained; Scholium supports it until 30 April 2027)`,
        }
      : { verdict: 'tried', sentence: `Node ${version}` };
  }
  if (major > 22) {
    const reason =
      major > newestTried ? `newer than what Scholium was tried on` : 'not a release that Scholium is tried on';
    return {
      verdict: 'untried',
      sentence: `Node ${version} is ${reason}. If something fails, install Node 22, 24 or 26.`,
    };
  }
  return {
    verdict: 'refused',
    sentence: `Scholium does not run on Node ${version}. Install Node 22 (22.12 or newer), 24 or 26.`,
  };
}

/** better-sqlite3 13 crashes the process on Node 20; `server/node-20` contains the version for it. */
export const needsOlderSqliteDriver = Number(process.versions.node.split('.')[0]) < 22;
