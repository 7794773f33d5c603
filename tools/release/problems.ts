/** What stands in the way of a release. */
export interface ReleaseFacts {
  name: string;
  version: string;
  /** Address of the repository in package.json. */
  repository: string;
  changelog: string;
  /** Names of the tags that there are. */
  tags: readonly string[];
  /** What git says is changed or not known. */
  uncommitted: readonly string[];
  /** Paths of the files in the tarball. */
  files: readonly string[];
  /** Texts of templates and documentation that name a version or the package, by path. */
  pages: Readonly<Record<string, string>>;
}

const NEEDED = ['README.md', 'LICENSE', 'CHANGELOG.md', 'bin/minutes.js', 'dist/bin/main.js', 'dist/bin/worker.js'];
const MORE_NEEDED = [
  'dist/bin/memory-guard.js',
  'dist/bin/index.js',
  'dist/bin/node.js',
  'dist/browser/index.js',
  'dist/types/index.d.ts',
  'dist/bin/licences.txt',
];
/** What users have no use for, or must not get. */
const UNWANTED = /^(?:src|test|scripts|fixtures|node_modules)\/|\.map$|\.env|\.tgz$/;

/** One sentence each, with what to do; none if it can be published. */
export function releaseProblems(facts: ReleaseFacts): string[] {
  const { version, changelog, tags, files, pages } = facts;
  const problems: string[] = [];
  const must = (holds: boolean, otherwise: string) => {
    if (!holds) problems.push(otherwise);
  };
  must(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version), `"${version}" is no version; write one into package.json`);
  must(!tags.includes(`v${version}`), `v${version} is out already; raise the version in package.json`);
  must(changelog.includes(`\n## ${version}`), `CHANGELOG.md has no "## ${version}"; name "## Unreleased" so`);
  must(
    !facts.repository.includes('/OWNER/'),
    'package.json names no repository yet; say in repository.url who publishes it, and run "npm run docs"',
  );
  must(facts.uncommitted.length === 0, `not committed: ${facts.uncommitted.slice(0, 5).join(', ')}`);
  for (const path of [...NEEDED, ...MORE_NEEDED])
    must(files.includes(path), `the package lacks ${path}; run "npm run build"`);
  for (const path of files.filter((one) => UNWANTED.test(one)))
    problems.push(`the package holds ${path}; see "files" in package.json`);
  for (const [path, text] of Object.entries(pages))
    for (const [, named = ''] of text.matchAll(/(?:minutes@|rev: )v(\d+\.\d+\.\d+)/g))
      must(named === version, `${path} names v${named}, not v${version}`);
  return problems;
}
