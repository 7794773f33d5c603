/** Who publishes the project: said once, as `repository.url` of package.json, and written from there to where people read it. */

/** Files that name the repository, from the root. */
export const NAMING = [
  'package.json',
  'templates/github-workflow.yml',
  'templates/pre-commit-config.yaml',
  'docs/minutes-in-ci.md',
  'docs/for/developer.md',
  'docs/for/contributor.md',
];

/** "OWNER/minutes" of the address of a repository. */
export function repositoryName(url: string): string {
  const found = /[/:]([\w.-]{1,100}\/[\w.-]{1,100}?)(?:\.git)?$/.exec(url)?.[1];
  if (found === undefined) throw new Error(`package.json: repository.url is no address of a repository: ${url}`);
  return found;
}

/** The text with this repository in each address and each `uses:`, whatever name stood there. */
export function withRepository(text: string, name: string): string {
  return text.replaceAll(/((?:github\.com\/|uses: ))[\w.-]{1,100}\/minutes(?=[@.#/\s"]|$)/g, `$1${name}`);
}
