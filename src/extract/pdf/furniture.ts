/** Running headers and footers and page numbers, by place and repetition over the pages. */
import type { PageLine } from './page/page-content.ts';
import { plainText } from './text/statement-starts.ts';
import {
  FURNITURE_DRIFT_PT,
  FURNITURE_LEADING_EM,
  FURNITURE_PAGES_SHARE,
  INDENT_EM,
  MARGIN_ZONE_SHARE,
  PROSE_CHARACTERS,
  SAME_SIZE_SHARE,
} from './tolerances.ts';

/** The lines of a page that are in no table, and the page's height. */
export interface PageLines {
  page: number;
  height: number;
  lines: PageLine[];
  /** Upper edge of the first and lower edge of the last thing on the page beside its lines (tables). */
  others: { top: number; bottom: number }[];
}

/** "Page 1 of 3", "1/3", "- 2 -", "3 | Page". A bare number counts only where pages are numbered. */
const pageNumber =
  /^(?:[-–—|]\s?)?(?:page|pg\.?|p\.|seite|pagina|página)?\s?(?:[-–:]\s?)?\d{1,4}(?:\s?(?:of|\/|von|de|sur)\s?\d{1,4})?(?:\s?[-–—|])?(?:\s?page)?$/i;
const clearPageNumber =
  /^(?:page|pg\.?|p\.)\s?\d{1,4}(?:\s?(?:of|\/)\s?\d{1,4})?$|^\d{1,4}\s?(?:of|\/)\s?\d{1,4}$|^[-–]\s\d{1,3}\s[-–]$/i;

/** Takes the furniture out of the pages. Both lists keep the order of pages and lines. */
export function withoutFurniture(pages: readonly PageLines[]): {
  furniture: PageLine[];
  body: Map<number, PageLine[]>;
} {
  const repeated = repeatedLines(pages);
  const alone = pages.every((p) => p.others.length === 0 && p.lines.every((l) => repeated.has(l)));
  if (alone) repeated.clear();
  const furniture: PageLine[] = [];
  const body = new Map<number, PageLine[]>();
  for (const page of pages) {
    const kept: PageLine[] = [];
    for (const line of page.lines) {
      if (repeated.has(line) || isArtifact(line, page) || isPageNumber(line, page, pages)) furniture.push(line);
      else kept.push(line);
    }
    body.set(page.page, kept);
  }
  return { furniture, body };
}

/** Lines in the margins that stand again, but for their figures, at the same height on other pages. */
function repeatedLines(pages: readonly PageLines[]): Set<PageLine> {
  const found = new Set<PageLine>();
  if (pages.length < 2) return found;
  const groups: { key: string; line: PageLine; lines: PageLine[]; pages: Set<number>; fromBottom: number }[] = [];
  for (const page of pages) {
    for (const line of page.lines) {
      if (!inMargin(line, page)) continue;
      const key = shape(plainText(line));
      const fromBottom = page.height - line.base;
      const group = groups.find(
        (g) =>
          g.key === key &&
          Math.abs(g.line.size - line.size) <= SAME_SIZE_SHARE * line.size &&
          (Math.abs(g.line.base - line.base) <= FURNITURE_DRIFT_PT ||
            Math.abs(g.fromBottom - fromBottom) <= FURNITURE_DRIFT_PT),
      );
      if (group) {
        group.lines.push(line);
        group.pages.add(page.page);
      } else groups.push({ key, line, lines: [line], pages: new Set([page.page]), fromBottom });
    }
  }
  const least = Math.max(2, Math.ceil(pages.length * FURNITURE_PAGES_SHARE));
  for (const group of groups) {
    const edge = group.lines.every((line) => isOutermost(line, pages.find((p) => p.page === line.page)!));
    if (group.pages.size >= (edge ? 2 : least)) for (const line of group.lines) found.add(line);
  }
  for (const page of pages) for (const line of page.lines) if (goesOn(line, page, found)) found.delete(line);
  return found;
}

/** A line of a paragraph whose full line farther out is not furniture: pages of forms begin alike, but for a word. */
function goesOn(line: PageLine, page: PageLines, found: ReadonlySet<PageLine>): boolean {
  if (!found.has(line)) return false;
  const outward = line.base < page.height / 2 ? -1 : 1;
  return page.lines.some((other) => {
    const leading = outward * (other.base - line.base);
    return (
      leading > 0.5 * line.size &&
      leading <= FURNITURE_LEADING_EM * line.size &&
      Math.abs(other.size - line.size) <= SAME_SIZE_SHARE * line.size &&
      Math.abs(other.x0 - line.x0) <= INDENT_EM * line.size &&
      plainText(other).length >= PROSE_CHARACTERS &&
      (!found.has(other) || goesOn(other, page, found))
    );
  });
}

/** First or last line of its page. */
function isOutermost(line: PageLine, page: PageLines): boolean {
  const above = page.lines.some((l) => l.base < line.base - 1);
  const below = page.lines.some((l) => l.base > line.base + 1);
  return !above || !below;
}

/** A text without its figures, so that "Page 1" and "Page 2" are alike. */
function shape(text: string): string {
  return text
    .replace(/\d{1,6}/g, '#')
    .replace(/\s{1,20}/g, ' ')
    .toLowerCase();
}

function inMargin(line: PageLine, page: PageLines): boolean {
  const wide = pageNumber.test(plainText(line)) ? 1.6 : 1;
  const zone = wide * MARGIN_ZONE_SHARE * page.height;
  if (line.base < zone) return page.others.every((o) => o.bottom > line.top);
  if (line.base > page.height - zone) return page.others.every((o) => o.top < line.bottom);
  return false;
}

/** The producer says that the line is page decoration, and it stands where headers and footers stand. */
function isArtifact(line: PageLine, page: PageLines): boolean {
  if (!line.words.every((w) => w.artifact)) return false;
  const spoken = page.lines.filter((l) => !l.words.every((w) => w.artifact)).length;
  const zone = 1.4 * MARGIN_ZONE_SHARE * page.height;
  return spoken > 0 && (line.base < zone || line.base > page.height - zone);
}

/** A page number that nothing repeats: in a margin, outermost, and clear or in step with the pages. */
function isPageNumber(line: PageLine, page: PageLines, pages: readonly PageLines[]): boolean {
  const text = plainText(line);
  if (!pageNumber.test(text)) return false;
  if (!inMargin(line, page)) {
    const stated = /\b(\d{1,4})\s?(?:of|\/)\s?(\d{1,4})$/i.exec(text);
    return isOutermost(line, page) && Number(stated?.[1]) === page.page && Number(stated?.[2]) === pages.length;
  }
  if (!isOutermost(line, page)) return false;
  const below = page.lines.some((l) => l.base > line.base + 1);
  if (clearPageNumber.test(text)) return true;
  return Number.parseInt(text.replace(/\D{1,20}/g, ' ').trim(), 10) === page.page && (!below || pages.length > 1);
}
