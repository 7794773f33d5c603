/** English: verbs of tasks, what people undertake to do ("write", "circulate", "look into"), and their forms. */

const REGULAR =
  'carry define accept acquire act add address adjust administer advertise advise agree align allocate alter amend analyse analyze announce answer append apply appoint approach approve archive arrange ask assemble assess assign assist attach attend audit authorise authorize await benchmark bill blog book borrow brief cancel canvass categorise chair change chase check circulate claim clarify clean clear close collaborate collate collect comment commission compare compile complete compose conclude conduct configure confirm consider consult contact continue contribute convene coordinate copy correct cost count cover create debug decide decorate defer delegate delete deliver deploy deputise design destroy determine develop digitise discuss display distribute divide document donate double-check download draft edit elect elicit email e-mail encourage enquire ensure enter erect escalate establish estimate evaluate examine experiment explain explore express extend feed fetch file fill finalise finalize finish fix flag follow formalise formulate forward fund fundraise gather generate handle help hire host identify implement improve include incorporate inform inquire insert inspect inspire install integrate interview introduce investigate invite invoice involve issue join label launch liaise link list locate lock look mail maintain manage map mark measure mend mention merge nail wire sand varnish fence post rake hang weed message migrate modify monitor move negotiate nominate note notify nudge observe obtain offer open order organise organize paint park participate pass pay perform phone photocopy pick ping plan plant plot poke polish post postpone prepare present press print prioritise prioritize probe process procure produce progress promote propose provide publicise publish pull purchase push query quote raise re-advertise re-issue re-plan re-survey recirculate record recruit rectify redraft reduce refer refill refine refresh refund refurbish register reinstate reissue release relocate remind remove renew reorganise repair repeat replace reply report represent request research reschedule resend reserve resolve respond restore resubmit retain retrieve return review revise revisit rework roll round sample scan schedule scope score search secure seek select service set share sherpa ship shorten shortlist showcase sign simplify sort source speak specify sponsor stain stop store strengthen submit suggest summarise summarize supply support survey swap table tackle talk tell test thank tidy tighten touch trace track train transcribe transfer translate trial tidy trim turn undertake update upgrade upload use validate verify view visit volunteer wait walk warn wash watch welcome wipe work';
/** Base and participle; the form in -ing is made of the base. */
const IRREGULAR =
  'be:- begin:begun bring:brought build:built buy:bought catch:caught choose:chosen come:- cut:cut do:done draw:drawn drive:driven feed:fed find:found get:got give:given go:gone have:- hold:held keep:kept lead:led learn:learnt leave:left lend:lent let:let light:lit make:made meet:met oversee:overseen put:put re-draft:redrafted read:read rebuild:rebuilt redo:redone rerun:rerun resit:- ring:rung run:run see:seen seek:sought sell:sold send:sent set:set shut:shut speak:spoken spend:spent split:split sub-let:sub-let submit:submitted sweep:swept take:taken teach:taught tell:told throw:thrown undertake:undertaken upkeep:- withdraw:withdrawn write:written rewrite:rewritten refer:referred defer:deferred transfer:transferred plan:planned plot:plotted map:mapped trim:trimmed ship:shipped stop:stopped swap:swapped scan:scanned pick:picked flag:flagged tag:tagged';

const bases = new Set(REGULAR.split(' '));
const participles = new Set<string>();
for (const base of bases)
  participles.add(base.endsWith('e') ? `${base}d` : /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${base}ed`);
for (const pair of IRREGULAR.split(' ')) {
  const [base = '', participle = ''] = pair.split(':');
  if (participle === '-') continue;
  bases.add(base);
  participles.add(participle);
}
/** Participles that say what happens to things or how they are ("will be held", "needs to be met"), not what somebody is to do. */
const NO_TASKS = new Set(
  'carried defined accepted agreed made noted observed welcomed passed held met split performed encouraged involved seen known found got gone left kept let thought heard lost felt understood covered counted spent closed hosted served expressed offered allocated based located placed valued used worked allowed led called joined entered attended considered supported maintained enjoyed read recorded referred charged paid born cost delegated deferred monitored managed handled shown given told thanked congratulated commended'.split(
    ' ',
  ),
);

/** "write", "look": a verb in its base form that people undertake to do. */
export const isTaskVerb = (word: string): boolean => bases.has(word.toLowerCase());

/** "written", "looked": what will be done to things by somebody. */
export function isTaskParticiple(word: string): boolean {
  const lower = word.toLowerCase();
  return participles.has(lower) && !NO_TASKS.has(lower);
}

/** "writing", "looking". */
export function isTaskGerund(word: string): boolean {
  const stem = /^(?<stem>[\p{Ll}-]{2,14})ing$/u.exec(word.toLowerCase())?.groups?.stem;
  if (!stem) return false;
  return bases.has(stem) || bases.has(`${stem}e`) || (/(.)\1$/.test(stem) && bases.has(stem.slice(0, -1)));
}
