/** Every tolerance of the pdf reader. `_PT` is in points, `_EM` in multiples of the font size, `_SHARE` a share. */

/** No page that somebody reads holds more glyphs; the densest of some 200 documents has 4,568. */
export const GLYPHS_OF_PAGE = 300_000;

/** A filled rectangle thinner than this is a rule. Word fills 0.48 pt, spreadsheets up to 3 pt for thick borders. */
export const RULE_THICKNESS_PT = 3.6;
/** … if it is at least this many times as long as thick. */
export const RULE_ASPECT = 5;
/** Shorter strokes are decoration (corners, dashes). */
export const RULE_LENGTH_PT = 4;
/** Rules closer than this are one rule (double borders). */
export const RULE_SNAP_PT = 2.5;
/** Collinear rules with a smaller gap are one rule. */
export const RULE_GAP_PT = 3;
/** A rule that ends this near to another touches it. */
export const RULE_TOUCH_PT = 3;
/** Narrower cells are the white between double rules. */
export const CELL_SIDE_PT = 4;

/** A shade that covers more of the page is its background. */
export const SHADE_OF_PAGE_SHARE = 0.6;

/** A wider gap between two glyphs parts words. LaTeX squeezes blanks down to 0.2 em; kerning stays below 0.1 em. */
export const WORD_GAP_EM = 0.14;
/** Glyphs may overlap by this much and still follow each other. */
export const GLYPH_OVERLAP_EM = 0.35;
/** Baselines closer than this are one line. */
export const BASELINE_EM = 0.22;
/** The same word painted twice (false bold, shadows) within this distance is one word. */
export const OVERPRINT_EM = 0.15;
/** … and the same letter, painted again at once, within this: the l of "all" stand farther apart. */
export const OVERPRINT_GLYPH_EM = 0.12;
/** Words this much smaller and raised (lowered) beside another are superscripts (subscripts). */
export const SUPERSCRIPT_SIZE_SHARE = 0.82;
export const SUPERSCRIPT_RISE_EM = 0.65;
/** A smaller rise is not one: signs of other fonts on the same baseline. */
export const LEAST_RISE_EM = 0.08;
/** An underline lies this near below the baseline … */
export const UNDERLINE_BELOW_EM = 0.3;
/** … and ends this near to the words it underlines; the rules of tables go on to the cell's side. */
export const UNDERLINE_OVERHANG_EM = 0.4;
/** … which are not larger than this. */
export const LARGEST_UNDERLINED_PT = 40;
/** A wider gap inside a line is a tab stop or a column gap. */
export const TAB_GAP_EM = 1.5;

/** Two sizes within this share of each other are the same size. */
export const SAME_SIZE_SHARE = 0.06;
/** A baseline distance above this multiple of the normal leading is a gap between blocks. */
export const PARAGRAPH_LEADING = 1.22;
/** … and above this one it is a noticeable gap. */
export const NOTICEABLE_LEADING = 1.6;
/** Leading of a document that shows none: baseline distance by size. */
export const DEFAULT_LEADING_EM = 1.2;
/** Horizontal differences below this are not indentation. */
export const INDENT_EM = 0.45;
/** Slack of "the next word would have fitted on this line": justified and kerned lines vary. */
export const FIT_SLACK_EM = 0.6;

/** Running headers and footers are in the outermost part of the page. */
export const MARGIN_ZONE_SHARE = 0.13;
/** … at the same height on every page, within this. */
export const FURNITURE_DRIFT_PT = 5;
/** At least this share of the pages must repeat them. */
export const FURNITURE_PAGES_SHARE = 0.3;
/** A line this near below (above) a full line of so many characters goes on with its paragraph, however often it stands. */
export const FURNITURE_LEADING_EM = 1.5;
export const PROSE_CHARACTERS = 60;

/** A heading's size exceeds the body's by at least this factor. */
export const HEADING_SIZE_FACTOR = 1.08;
/** Longer lines are text, however bold. */
export const HEADING_CHARACTERS = 160;
export const HEADING_LINES = 3;
/** … but for those that say that they are an item ("Item 2: …"), whose titles may be sentences. */
export const ITEM_CHARACTERS = 320;
export const ITEM_LINES = 5;

/** Two columns of text are at least this far apart. */
export const GUTTER_EM = 0.8;
/** A gutter narrower than this must run beside many lines: blanks of justified text are up to 0.7 em wide. */
export const CLEAR_GUTTER_EM = 1.2;
/** Edges of one table's columns on two pages agree within this. */
export const COLUMN_DRIFT_PT = 4;

/** Time of the processor for one document; checked between pages. Well above the slowest honest document that was measured (9 s). */
export const DOCUMENT_MILLISECONDS = 60_000;
/** More crossing rules than this on a page are a drawing, not tables. */
export const CROSSINGS_PER_PAGE = 12_000;
