/** Words by which the name of a body is told: what it is ("club"), whether it meets ("committee"), and occasions ("workshop"). */

const splitWords = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** Bodies that meet: what a document is the minutes of. */
const MEETS = splitWords(`
  council committee committees subcommittee sub-committee board boards commission cabinet forum panel team group subgroup sub-group
  taskforce trustees governors steering sig wg tsc tc tf pmc tac senate assembly directors supervisors commissioners selectmen selectboard
  executive exec cyngor pwyllgor bwrdd vestry session presbytery synod caucus secretariat bureau crew squad tg ig
  pac sgb ppg pcc pta ptfa ptsa pto ptc msa psg lmc jcc dmc smt slt gmc bod
  vorstand ausschuss gemeinderat comité conseil junta consejo bestuur commissie consiglio comitato`);

/** What bodies belong to, and bodies of other kinds. */
const BODIES = splitWords(`
  association society foundation federation partnership trust club union department authority consortium network alliance project
  institute institution school community parish township district guild congress company brigade corps co-op coop cooperative
  co-operative orchestra choir church chapter ltd limited plc inc incorporated llc llp gmbh charity league lodge order ministry
  diocese deanery congregation chapel mosque synagogue temple university college academy faculty polytechnic borough municipality
  homeowners residents tenants allotments allotment gardeners neighbours neighbors neighbourhood neighborhood watch hoa poa
  condominium strata collective band theatre players museum library hospital surgery practice clinic agency bureau office
  cohort conference troop scouts guides rotary probus legion veterans fellowship movement campaign coalition cooperation
  initiative programme hackspace makerspace laboratory lab branch division section unit confederation organisation organization
  friends naturalists historians ramblers archers bowmen rowers cyclists anglers beekeepers volunteers growers democrats republicans
  verein stiftung asociación sociedad association fundación associazione vereniging stichting cwmni cymdeithas`);

/** What a body comes together for, or what is handed out: the name of a document where no body is named. */
const OCCASIONS = splitWords(`
  agm egm sgm agbm summit conference workshop meeting meetings mtg call telecon telco teleconference sync synchronisation standup stand-up
  retrospective retro kickoff kick-off seminar symposium session hearing huddle interview briefing catchup catch-up check-in
  plenary convention gathering review planning report update plan statement budget accounts newsletter bulletin narrative
  dashboard summary`);

/** "Town of …", "Friends of …": what a body is when "of" follows. */
const BEFORE_OF = splitWords('town city village county borough state friends parish shire order society');

export interface BodyWords {
  /** A body or an organisation is named. */
  body: boolean;
  /** It is one that meets, not only an organisation. */
  meets: boolean;
  occasion: boolean;
}

/** What the words of a name say of it. */
export function bodyWordsIn(text: string): BodyWords {
  const tokens = text
    .toLowerCase()
    .split(/[^\p{L}\p{M}\d-]+/u)
    .filter(Boolean);
  const found: BodyWords = { body: false, meets: false, occasion: false };
  tokens.forEach((token, i) => {
    const next = tokens[i + 1];
    const meets = MEETS.has(token) || (token === 'governing' && next === 'body');
    found.meets ||= meets || token === 'meeting';
    found.body ||= meets || BODIES.has(token) || /.{4}verein$/.test(token) || (next === 'of' && BEFORE_OF.has(token));
    found.occasion ||= OCCASIONS.has(token);
  });
  return found;
}
