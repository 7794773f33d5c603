/** `minutes inspect <file>`: what each step of reading made of a document, to see why its record is as it is. */
import { inspectPage } from '../../extract/pdf/inspect-page.ts';
import { listBlocks } from '../../inspect/list-blocks.ts';
import { listCandidates } from '../../inspect/list-candidates.ts';
import { listClasses } from '../../inspect/list-classes.ts';
import { listLines, listWords } from '../../inspect/list-page.ts';
import { listTables } from '../../inspect/list-tables.ts';
import { pageSvg } from '../../inspect/page-svg.ts';
import { pageStages } from '../../inspect/stages.ts';
import { readDocument } from '../../io/read-document.ts';
import { saveOutput } from '../../io/save-files.ts';
import { UsageError } from '../../io/usage-error.ts';
import type { BlockDocument } from '../../model/block.ts';
import { blocksOf } from '../../pipeline/meetings-of-file.ts';
import type { HouseStyle } from '../../recognise/words/house-style.ts';
import { visibleText } from '../../reporters/visible-text.ts';
import type { OptionsOf } from '../command-options.ts';
import { putOutput } from '../put-output.ts';
import { readOne, styleFor } from '../read-one.ts';
import { EXIT, type Session } from '../session.ts';

export async function inspect(session: Session, options: OptionsOf<'inspect'>, file: string): Promise<number> {
  if (file === '-') throw new UsageError('inspect reads a file, not stdin');
  if (options.svg !== undefined && options.page === undefined) throw new UsageError('--svg needs --page N');
  const result = await readOne(session, file, { ...options, stdinFilename: undefined });
  const blocks = result && blocksOf(result);
  if (!blocks) return EXIT.unusable;
  const ofPages = pageStages.has(options.stage) || options.svg !== undefined;
  if (ofPages || options.page !== undefined) checkPage(blocks, options);
  const bytes = ofPages ? await readDocument(file, options.maxBytes) : new Uint8Array();
  if (options.svg !== undefined) {
    await saveOutput(
      options.svg,
      pageSvg(await inspectPage(bytes, options.page!, options.password ?? null)),
      options.force,
    );
    return EXIT.ok;
  }
  const listed = pageStages.has(options.stage)
    ? await listPages(bytes, blocks, options)
    : listDocument(blocks, options, await styleFor(file, options));
  const onTerminal = options.output === '-' && session.stdout.isTTY === true;
  await putOutput(
    session,
    options.output,
    onTerminal ? listed.replaceAll(/[^\n]+/g, visibleText) : listed,
    options.force,
  );
  return EXIT.ok;
}

/** Only a pdf has pages, and only so many. */
function checkPage({ format, pages }: BlockDocument, { stage, page }: OptionsOf<'inspect'>): void {
  if (format !== 'pdf') {
    throw new UsageError(
      `only a pdf has pages, and this is ${format}; use --stage blocks, tables, candidates or classes`,
    );
  }
  if (page !== undefined && !pageStages.has(stage) && stage !== 'blocks' && stage !== 'tables')
    throw new UsageError(`--page does not work with --stage ${stage}`);
  if (page !== undefined && page > (pages ?? 0))
    throw new UsageError(`there is no page ${page}; the document has ${pages}`);
}

async function listPages(bytes: Uint8Array, { pages }: BlockDocument, options: OptionsOf<'inspect'>): Promise<string> {
  const numbers = options.page === undefined ? Array.from({ length: pages ?? 0 }, (_, i) => i + 1) : [options.page];
  let listed = '';
  for (const number of numbers) {
    const page = await inspectPage(bytes, number, options.password ?? null);
    listed += options.stage === 'words' ? listWords(page) : listLines(page);
  }
  return listed;
}

function listDocument(blocks: BlockDocument, { stage, page }: OptionsOf<'inspect'>, style: HouseStyle | null): string {
  if (stage === 'candidates') return listCandidates(blocks, style);
  if (stage === 'classes') return listClasses(blocks, style);
  const shown = page === undefined ? blocks : onPage(blocks, page);
  return stage === 'tables' ? listTables(shown) : listBlocks(shown);
}

function onPage(document: BlockDocument, page: number): BlockDocument {
  const stands = ({ places }: BlockDocument['body'][number]) =>
    places.some((p) => p.kind === 'page' && p.page === page);
  return { ...document, body: document.body.filter(stands), furniture: document.furniture.filter(stands) };
}
