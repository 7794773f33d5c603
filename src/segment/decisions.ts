/**
 * Statements that something was agreed, approved or resolved, one sentence each: marked ("RESOLVED: …", "Decision: …",
 * a Decision column) or said by a group ("The Board agreed …", "It was resolved …", "The minutes were approved.").
 */
import type { Decision } from '../model/document.ts';
import { readItemNumber } from '../recognise/item-number.ts';
import { findSentences } from '../recognise/sentences.ts';
import { houseMarkerLength } from '../recognise/words/house-style.ts';
import { itemAt } from './agenda-items.ts';
import { headingOf, type SegmentContext, type Segmenter } from './context.ts';
import { clean, type Line, spanOf } from './line.ts';

/** "b) …", "(ii) …": a part of what a line above opens. */
const PART = /^\(?(?:[a-h]|i{1,3}|iv|vi{0,3})[.)]\)?\s{1,4}(?=\S)/i;

/** "It was agreed that:" says nothing without its parts. */
const OPENS_PARTS =
  /\b(?:resolved|agreed|decided)(?:\s(?:that|to|unanimously|as follows|the following)){0,3}\s?:\s{0,9}$/i;

interface Found {
  line: Line;
  start: number;
  end: number;
}

export const decisions: Segmenter = {
  name: 'decisions',
  segment(context) {
    if (context.draft.kind === 'report') return;
    const found: Found[] = [];
    const { lines } = context;
    const decided = decisionCells(context);
    let lettered = false;
    for (const [at, line] of lines.entries()) {
      if (/attendance|meeting-header|action-log/.test(context.taken.get(line) ?? '')) continue;
      const heading = headingOf(context, line);
      const label = readItemNumber(line.text);
      const plain = label && /^(?:integer|decimal|reference|lettered|item)$/.test(label.style) ? label.end : 0;
      const from = heading
        ? heading.bodyStart === null
          ? headingDecision(line, heading.start - line.start, heading.end - line.start)
          : heading.bodyStart - line.start
        : plain;
      if (from === null) {
        lettered = false;
        continue;
      }
      if (decided.has(line)) {
        for (const range of findSentences(line.text)) found.push({ line, start: range.start, end: range.end });
        continue;
      }
      const house = houseMarkerLength('decision', line.text.slice(from));
      if (house > 0) {
        const first = findSentences(line.text.slice(from + house))[0];
        if (first) found.push({ line, start: from + house + first.start, end: from + house + first.end });
        continue;
      }
      const marked = readMarked(line, from);
      if (marked) {
        found.push(...marked.found);
        lettered = marked.openEnded;
        continue;
      }
      // "RESOLVED: a) …" goes on in lines of their own: "b) …", "ii. …".
      const part = PART.exec(line.text);
      if (lettered && !part && /^(?:that|to)\s/i.test(line.text)) {
        const first = findSentences(line.text)[0];
        if (first) found.push({ line, start: first.start, end: first.end });
        continue;
      }
      if (lettered && part) {
        const first = findSentences(line.text.slice(part[0].length))[0];
        if (first) found.push({ line, start: part[0].length + first.start, end: part[0].length + first.end });
        continue;
      }
      // "It was RESOLVED that:" opens a list of parts, and is no decision without them.
      lettered = /\b(?:resolved|agreed|decided)\b[^.]{0,60}:\s*$/i.test(line.text);
      const said = readSentences(line, from);
      found.push(...(OPENS_PARTS.test(line.text) && PART.test(lines[at + 1]?.text ?? '') ? said.slice(0, -1) : said));
    }
    context.draft.decisions = found
      .filter((f) => !isAction(context, f))
      .map(
        (f, i): Decision => ({
          id: `decision-${i + 1}`,
          text: clean(f.line.text.slice(f.start, f.end)),
          agendaItemId: itemAt(context, f.line),
          certainty: 'stated',
          spans: [spanOf(f.line.block, f.line.start + f.start, f.line.start + f.end)],
        }),
      );
  },
};

/** A heading that is a whole sentence can be a decision: "3. The minutes were agreed as a true record." */
function headingDecision(line: Line, start: number, end: number): number | null {
  // Text goes on behind the title on the same line.
  if (line.text.length > end + 25) return end;
  return /\b(?:were|was)\b/.test(line.text) && /[.]\s*$/.test(line.text) ? start : null;
}

/** Lines of cells in a column headed "Decision". */
function decisionCells(context: SegmentContext): Set<Line> {
  const cells = new Set<Line>();
  for (const line of context.lines) {
    if (!line.cell) continue;
    const reading = context.tables.get(line.block.id)?.reading;
    if (reading?.kind !== 'layout' || line.cell.row < reading.headerRows) continue;
    if (reading.roles[line.cell.column] === 'decision' && !/^(?:n\/?a|none|-|–|tbc)\.?$/i.test(line.text))
      cells.add(line);
  }
  return cells;
}

const MARK =
  /(?:^|[.!?;)]\s{1,4}|\t|\n)\**(?<mark>(?:IT WAS\s)?(?:RESOLVED|AGREED|DECISION|DECIDED|RESOLUTION|Decisions?|Resolution|Resolved|Agreed|Agreement|Outcome|#agreed|#accepted|#resolved|Penderfyniad|PENDERFYNWYD)(?:\s(?:taken|made|No\.?))?(?:\s#?\d{1,4}(?:[./-]\d{1,4}){0,2})?)\**\s{0,2}(?<closer>[:;,]|[-–—]\s|(?=\s(?:that|to|unanimously|That|TO|THAT)\b))\s{0,4}/g;

/** "RESOLVED: That …", "RESOLVED, that …", "Decision: …", "AGREED – …". Null if the line has no mark. */
function readMarked(line: Line, from: number): { found: Found[]; openEnded: boolean } | null {
  const text = line.text.slice(from);
  const hits = [...text.matchAll(MARK)].filter((m) => accepted(m, text));
  if (hits.length === 0) return null;
  const found: Found[] = [];
  let openEnded = false;
  const before = text.slice(0, hits[0]?.index ?? 0);
  found.push(...readSentences(line, from, before.length));
  for (const [i, hit] of hits.entries()) {
    const begin = hit.index + hit[0].length;
    const until = hits[i + 1]?.index ?? text.length;
    const body = text.slice(begin, until);
    if (body.trim() === '') {
      openEnded = true;
      continue;
    }
    const parts = [
      ...body.matchAll(/(?:^|[;.,:]\s{0,3}|\s(?:and\s)?|\n)\(?(?:[a-h]|i{1,3}|iv|vi{0,3})[.)]\)?\s{1,4}(?=\S)/gi),
    ];
    const first = parts[0];
    if (first && (parts.length > 1 || first.index === 0)) {
      for (const [p, part] of parts.entries()) {
        const start = part.index + part[0].length;
        const end = parts[p + 1]?.index ?? body.length;
        const sentence = findSentences(body.slice(start, end))[0];
        if (sentence)
          found.push({ line, start: from + begin + start + sentence.start, end: from + begin + start + sentence.end });
      }
      openEnded = true;
      continue;
    }
    const sentences = findSentences(body);
    const sentence = sentences[0];
    if (sentence) found.push({ line, start: from + begin + sentence.start, end: from + begin + sentence.end });
    openEnded = /:\s*$/.test(body);
    for (const rest of sentences.slice(1))
      if (isDecision(body.slice(rest.start, rest.end)))
        found.push({ line, start: from + begin + rest.start, end: from + begin + rest.end });
  }
  return { found, openEnded };
}

function accepted(match: RegExpExecArray, text: string): boolean {
  const mark = match.groups?.mark ?? '';
  const rest = text.slice(match.index + match[0].length);
  // "Agreed, but …" in prose is no mark; "Decision: None" states nothing.
  if (/^(?:Agreed|Resolved|Outcome)$/.test(mark) && match.groups?.closer === ',') return false;
  if (/^(?:none|n\/?a|no decision|tbc)\b/i.test(rest)) return false;
  // "Resolution No. 24-14 – Water Main Replacement" names what is talked about.
  if (/^resolution\s.*\d/i.test(mark) && isTitle(rest)) return false;
  return rest.trim() !== '' || /^[A-Z ]+$/.test(mark);
}

/** "Water Main Replacement": every word but the small ones has a capital, and no sentence ends. */
function isTitle(text: string): boolean {
  return /^(?:(?:\p{Lu}[\p{L}’'-]*|\d[\d,.]*|of|the|and|for|in|on|at|an?|&)(?:\s|$)){1,14}$/u.test(text.trim());
}

const GROUP =
  "(?:the\\s)?(?:\\p{L}[\\p{L}'’-]{1,24}\\s){0,5}?(?:board|committee|sub-?committee|sub-?group|council|councillors|cllrs|members?|membership|meeting|group|team|trustees|governors|supervisors|commission|commissioners|directors|panel|forum|partners|delegates|assembly|executive|exec|cabinet|society|club|parish|township|association|working group|all|everyone|everybody|we|majority|plenary|participants|attendees|those present)";
const DID =
  '(?:agreed|agrees|approves|resolves|approved|resolved|decided|accepted|adopted|ratified|endorsed|voted|authori[sz]ed|elected|appointed|granted|supported|confirmed|passed|rejected|re-?elected|co-?opted|unanimously)';
const ADVERBS =
  '(?:(?:also|then|therefore|thereby|further|subsequently|unanimously|formally|duly|generally|all|have|has|had|so|both|hereby|in principle|collectively|accordingly|reviewed and|discussed and|considered and|received and|reluctantly)\\s){0,3}';
const BE = '(?:was|were|is|are|has been|have been|be it|being)';
const DONE =
  '(?:agreed|approved|resolved|decided|accepted|adopted|ratified|endorsed|carried|elected|re-?elected|appointed|co-?opted|passed|authori[sz]ed|confirmed as|signed as|granted|rejected|defeated|declared carried|voted)';

const patterns: readonly RegExp[] = [
  // The Board agreed …, Members AGREED …, All agreed …
  new RegExp(
    `(?:^|[,;:]\\s|\\band\\s|\\bthat\\s|\\bso\\s|[-–—]\\s)${GROUP}(?:\\s\\([^)]{1,40}\\))?\\s${ADVERBS}${DID}\\b`,
    'iu',
  ),
  // After a show of hands the panel agreed …
  new RegExp(
    `\\bthe\\s(?:\\p{L}[\\p{L}'’-]{1,24}\\s){0,3}?(?:board|committee|council|meeting|group|team|trustees|governors|supervisors|commission|directors|panel|forum|assembly|executive|members|councillors)\\s${ADVERBS}(?:agreed|approved|resolved|decided|accepted|adopted|ratified|endorsed)\\b`,
    'iu',
  ),
  // The ALB agreed …: a body by its initials, with the article
  new RegExp(`\\b[Tt]he\\s\\p{Lu}{2,6}\\s${ADVERBS}${DID}\\b`, 'u'),
  // The Board noted the report and agreed that …
  new RegExp(
    `^(?:the\\s)?${GROUP}\\b[^.]{0,200}?\\b(?:and|then|but)\\s(?:also\\s|unanimously\\s|therefore\\s)?(?:agreed|approved|resolved|decided|accepted|adopted|endorsed|ratified|authori[sz]ed|RESOLVED|AGREED)\\b`,
    'iu',
  ),
  // Agreed to buy two. · Resolved that …
  /^(?:all\s)?(?:agreed|decided|resolved|consensus)\s(?:to|that|we|on|by|not|as|for|with|it)\b/i,
  // M/S/P (Ames, Roe) to pay the bills · MOTION by A. Roe, SECONDED by B. Ames, to …
  /\bM\/?S\/?[PC]\b|^motion\s(?:was\s)?(?:made\s)?by\b.{3,80}\bsecond/i,
  // … – denied · … -- agreed · 8 for, 0 against --> passed
  /\s(?:[-–—]{1,2}|-{1,2}>|→|=>)\s?(?:all\s|unanimously\s)?(?:agreed|approved|carried|accepted|adopted|denied|granted|refused|passed|rejected)\b/i,
  // Read and agreed. · Taken as read and signed.
  /^(?:read|taken as read|received|noted|circulated)(?:,| and)\s(?:agreed|approved|adopted|accepted|signed|confirmed)\b/i,
  // Minutes of meeting no. 8 agreed. · Rules adopted as amended. · Author order as before, agreed.
  /^(?!.*\b(?:I|he|she|they|it|not|be|who|which|also)\b)\p{Lu}[^:;]{3,90}[\s,](?:agreed|approved|adopted|accepted|carried|ratified|passed)(?:\s(?:as|unanimously|without|with no|nem|by)\b[^.]{0,60})?[.!)]?$/u,
  // It was agreed that …, so it was so agreed to …
  new RegExp(`\\bit\\s(?:was|is|has been)\\s${ADVERBS}${DONE}\\b`, 'iu'),
  // Terms of reference were agreed; the minutes were unanimously approved
  new RegExp(
    `\\b${BE}\\s(?:(?:unanimously|formally|duly|then|also|all|subsequently|hereby|therefore|taken as read and|read and|reviewed and|received and|circulated and|presented and|noted and|signed and|proposed and)\\s){0,2}${DONE}\\b`,
    'iu',
  ),
  // Minutes approved as written; May Minutes Approved; Motion carried; Minutes adopted
  /^(?:(?:the|all)\s)?(?:[\p{L}\d'’/.-]{1,20}\s){0,5}(?:minutes|motion|report|budget|accounts|resolution|proposal|agenda|amendment|recommendation|vote|payment|payments|expenditure|application|policy|treasurer['’]?s report)\s(?:(?:of|for|from|on)\s[^.]{1,60}\s)?(?:(?:was|were|is|are|unanimously|all|passed and|be)\s){0,2}(?:approved|adopted|carried|carries|accepted|agreed|passed|passes|defeated|lost|failed|ratified|confirmed)\b/iu,
  // Approved. · Accepted without objection. · Carried unanimously · All in favour
  /^[\s"“(]*(?:(?:unanimously|all)\s)?(?:approved|accepted|adopted|agreed|carried|ratified|rejected|passed|elected|not approved|not agreed|not carried|resolved)\b(?:[\s,]+(?:unanimously|without (?:objection|amendment|change|changes|dissent)|by (?:all|consensus|vote|majority|\d+ votes?|acclamation)|as (?:amended|written|presented|a true|an accurate|read|circulated|corrected)|nem\.? ?con|with|in principle|and signed|subject to|for\b|to\b|that\b|prop|\d{1,3}\s?[-–]\s?\d)[^.]{0,160})?[.!)\s]*$/iu,
  // Carried 41–15. · Agreed, 4 for, 1 against.
  /^[\s"“(*]*(?:carried|agreed|approved|passed|lost|defeated)[\s,:]+(?:by\s)?\d{1,4}\b/i,
  // Agreed, no stand-asides. · Approved (all in favour).
  /^(?:agreed|approved|accepted|adopted|carried)\s?[,(][^.]{2,70}\)?[.!]?$/i,
  // £60 for the party – agreed.
  /\s(?:[-–—]|\.\.\.)\s?(?:all\s|unanimously\s)?(?:agreed|approved|carried|accepted|adopted)[.!]?$/i,
  // Report adopted, prop. Ann Lee, sec. Bo Chen.
  /\b(?:adopted|approved|accepted|agreed|carried|passed)\b[,:;]?\s\(?(?:on the proposal of|prop(?:osed)?\b\.?)/i,
  /^(?:the\s|an?\s)?(?:motion|vote|resolution|proposal|amendment)\b(?:\s[^.]{0,60}?)?\s?(?:was\s|is\s)?(?:carried|passed|passes|carries|approved|lost|failed|fails|defeated|died|dies|withdrawn)\b/i,
  /\bproposed\b.{0,160}\bseconded\b.{0,120}\b(?:agreed|approved|accepted|carried|adopted|resolved)\b/is,
  /\b(?:motion|vote|resolution|proposal|amendment)\b.{0,200}\b(?:carried|passed|was approved|unanimously approved|approved unanimously|was lost|was defeated)\b/is,
  /^(?:penderfynwyd|cytunwyd|cymeradwywyd|etholwyd)\b/i,
  /\belected unopposed\b|\bwas (?:re-?)?elected\b|\bwere (?:re-?)?elected\b|\bduly elected\b/i,
];

/** Words that make a statement conditional, past, future or somebody's opinion. */
const NOT_DECIDED =
  /\b(?:to be (?:agreed|approved|adopted|decided|resolved|accepted|confirmed|elected)|(?:will|would|should|could|can|may|might|must|shall) (?:\w+ ){0,2}(?:be )?(?:agree|agreed|approve|approved|decide|decided|adopt|adopted|accept|accepted|resolve|resolved|elected|vote|voted)|not (?:yet )?(?:been )?(?:agreed|decided|resolved)|(?:if|once|when|until|unless|whether|before) (?:\w+ ){0,5}(?:agreed|approved|adopted|accepted|decided|elected)|had (?:been |previously |already )?(?:agreed|approved|decided|adopted|accepted|resolved|elected)|(?:previously|already|recently) (?:agreed|approved|decided|accepted|adopted)|as (?:previously )?agreed|agreed (?:upon actions|actions|communications)|at the (?:last|previous) meeting (?:\w+ ){0,4}(?:agreed|decided|approved)|(?:agreed|decided|approved|resolved) (?:at|in|during) (?:the )?(?:last|previous|our last)|no (?:decision|decisions|resolution|motion)s?|need(?:s|ed)? to (?:be )?(?:agree|approve|decide)|questions? (?:was|were) resolved|(?:issue|issues|problem|problems|matter|matters|bug|bugs|query|queries|complaint|fault) (?:\w+ ){0,4}(?:was|were|been|is|are) resolved|are accepted|is accepted|in order to)\b/i;

const PERSON_SUBJECT =
  /^(?:(?:mr|mrs|ms|miss|dr|cllr|councillor|prof)\.?\s)?(?:\p{Lu}{2}|\p{Lu}[\p{Ll}'’-]+(?:\s\p{Lu}[\p{Ll}'’-]+){0,2})\s(?:also\s|then\s|has\s|and \p{Lu}\p{L}+\s)?(?:agreed|accepted|decided|confirmed|supported|appointed)\b/u;

/** Every pattern holds one of these; most sentences hold none, and asking first keeps the reading fast. */
const ANY =
  /agree|approv|resolv|decid|decis|accept|adopt|ratif|endors|vote|authori|elect|appoint|grant|support|confirm|pass|reject|co-?opt|unanim|carried|carries|lost|defeat|fail|died|withdrawn|denied|refused|consensus|signed|declared|penderfynwyd|cytunwyd|cymeradwywyd|etholwyd|\bM\/?S\/?[PC]\b|motion/i;

export function isDecision(sentence: string): boolean {
  if (!ANY.test(sentence)) return false;
  if (sentence.length > 900 || sentence.trimEnd().endsWith('?')) return false;
  if (NOT_DECIDED.test(sentence)) return false;
  if (
    /^(?:about |around |over |some |only )?\d[\d.,]*\s?(?:%|percent|of\b|\p{Ll})/u.test(sentence) &&
    !/\bvotes?\b/i.test(sentence)
  )
    return false;
  if (
    PERSON_SUBJECT.test(sentence) &&
    !/^(?:The|We|Everyone|Everybody|All|Board|Council|Committee|Members?|Councillors|Supervisors|Trustees|Directors|Governors|Group|Team|Membership|Commission)\b/.test(
      sentence,
    ) &&
    !/\b(?:was|were|it was|unanimous|carried)\b/i.test(sentence)
  )
    return false;
  return patterns.some((regex) => regex.test(sentence));
}

/** Decisions among the sentences of a line. A bare "Agreed." takes the mover's sentence before it along. */
function readSentences(line: Line, from: number, length = line.text.length - from): Found[] {
  const text = line.text.slice(from, from + length);
  const found: Found[] = [];
  const sentences = findSentences(text);
  for (const [i, range] of sentences.entries()) {
    const sentence = text.slice(range.start, range.end);
    if (!isDecision(sentence)) continue;
    const previous = sentences[i - 1];
    const before = previous ? text.slice(previous.start, previous.end) : '';
    const bare =
      (/^[*\s]*(?:(?:unanimously|all)\s)?(?:agreed|approved|accepted|carried|adopted|passed|lost)(?:\sunanimously)?[.!*\s]*$/i.test(
        sentence,
      ) &&
        before.split(/\s+/).length <= 22) ||
      /^[*\s]*(?:agreed|approved|carried|passed),?\s\d/i.test(sentence);
    if (bare && previous) {
      let first = i;
      for (let k = i - 1; k >= 0 && k >= i - 3; k--) {
        const earlier = text.slice(sentences[k]?.start, sentences[k]?.end);
        const named = /\b(?:propos|second|mov(?:ed|er)|2nd|suggest)/i.test(earlier);
        const incomplete = /^(?:proposed|moved|seconded|2nd|second)\b/i.test(text.slice(sentences[first]?.start));
        if (!named && !(incomplete && first < i)) break;
        first = k;
      }
      const start = sentences[first]?.start ?? range.start;
      while (found.length > 0 && found.at(-1)?.line === line && (found.at(-1)?.start ?? 0) >= from + start) found.pop();
      found.push({ line, start: from + start, end: from + range.end });
    } else found.push({ line, start: from + range.start, end: from + range.end });
  }
  return found;
}

/** What is marked as an action is no decision as well. */
function isAction(context: SegmentContext, f: Found): boolean {
  const start = f.line.start + f.start;
  const end = f.line.start + f.end;
  return context.draft.actions.some(
    (a) =>
      a.certainty === 'stated' && a.spans.some((s) => s.node === f.line.block.id && s.start < end && start < s.end),
  );
}
