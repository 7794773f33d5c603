/** Colours for a terminal, or none. Severity is always a word too. */
export interface Palette {
  error(text: string): string;
  warning(text: string): string;
  info(text: string): string;
  strong(text: string): string;
  faint(text: string): string;
}

const plain = (text: string) => text;

/** Chalk is loaded only where colours are shown. */
export async function paletteFor(colour: boolean): Promise<Palette> {
  if (!colour) return { error: plain, warning: plain, info: plain, strong: plain, faint: plain };
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  return { error: chalk.red, warning: chalk.yellow, info: chalk.cyan, strong: chalk.bold, faint: chalk.dim };
}
