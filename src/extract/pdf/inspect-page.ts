/** The intermediates of one page, for a person who wants to see why it was read as it was. */
import type { Box } from '../../model/place.ts';
import { defaultLimits } from '../extractor.ts';
import { withoutLateRejections } from './page/late-rejections.ts';
import { loadLibrary, openDocument } from './page/open-document.ts';
import type { FoundTable, PageLine, Rule, Word } from './page/page-content.ts';
import { geometryOf } from './page/read-geometry.ts';
import { contentOf } from './page/read-operators.ts';
import { refuseBombs } from './page/refuse-bombs.ts';
import { columnsOfPage } from './text/page-flow.ts';

/** Coordinates are points of the frame: the page turned so that most of its text reads from left to right. */
export interface PageIntermediates {
  page: number;
  width: number;
  height: number;
  words: Word[];
  /** Rules as drawn, then joined to edges. */
  rules: Rule[];
  edges: Rule[];
  cells: Box[];
  /** Tables found by rules and by alignment. */
  tables: FoundTable[];
  lines: PageLine[];
  /** The lines outside tables in reading order. */
  columns: PageLine[][];
}

/** Reads one page (from 1) up to the tables and columns. */
export function inspectPage(
  bytes: Uint8Array,
  page: number,
  password: string | null = null,
): Promise<PageIntermediates> {
  return withoutLateRejections(async () => {
    refuseBombs(bytes, defaultLimits);
    const library = await loadLibrary();
    const { document, close } = await openDocument(library, bytes, password);
    try {
      const loaded = await document.getPage(page);
      const content = contentOf(library, loaded, page, await loaded.getOperatorList());
      const { words, edges, cells, tables, lines } = geometryOf(content);
      const found = columnsOfPage(page, lines, tables);
      const { width, height, rules } = content;
      return { page, width, height, words, rules, edges, cells, tables: found.tables, lines, columns: found.columns };
    } finally {
      await close();
    }
  });
}
