/** File patterns of the configuration: `archive/**`, `*.docx`, `{board,audit}/*.md`. Always with `/`. */

/** True if a path, relative to the folder of the configuration, fits one of the patterns. */
export function fitsAny(path: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => expressionOf(pattern).test(path));
}

/** A pattern without `/` fits the name of a file in any folder, as in `.gitignore`. */
function expressionOf(pattern: string): RegExp {
  const trimmed = pattern.replace(/^\.\//, '').replace(/\/$/, '/**');
  return new RegExp(`^${trimmed.includes('/') ? '' : '(?:.*/)?'}${partsOf(trimmed)}$`, 'u');
}

function partsOf(pattern: string): string {
  let expression = '';
  let depth = 0;
  for (let i = 0; i < pattern.length; i += 1) {
    const rest = pattern.slice(i);
    const character = pattern[i] ?? '';
    if (rest.startsWith('**/')) {
      expression += '(?:[^/]+/)*';
      i += 2;
    } else if (rest.startsWith('**')) {
      expression += '.*';
      i += 1;
    } else if (character === '*') expression += '[^/]*';
    else if (character === '?') expression += '[^/]';
    else if (character === '{' && rest.includes('}')) {
      expression += '(?:';
      depth += 1;
    } else if (character === '}' && depth > 0) {
      expression += ')';
      depth -= 1;
    } else if (character === ',' && depth > 0) expression += '|';
    else
      expression += character.replace(/[.+^$()|[\]\\{}*?/-]/, (special) =>
        special === '-' || special === '/' ? special : `\\${special}`,
      );
  }
  return expression + ')'.repeat(depth);
}
