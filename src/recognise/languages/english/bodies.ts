/** English: nouns of bodies and of those who sit on them. */
import type { Language } from '../language.ts';

export const bodies: Language['bodies'] = {
  meet: 'council committee committees subcommittee sub-committee board boards commission cabinet forum panel team group subgroup sub-group taskforce steering senate assembly selectboard executive exec vestry session presbytery synod caucus secretariat bureau crew squad',
  initials: 'sig wg tsc tc tf pmc tac tg ig pac sgb ppg pcc pta ptfa ptsa pto ptc msa psg lmc jcc dmc smt slt gmc bod',
  people:
    'trustees governors directors supervisors commissioners selectmen members membership councillors councilors officers delegates',
  organisations:
    'association society foundation federation partnership trust club union department authority consortium network alliance project institute institution school community parish township district guild congress company brigade corps co-op coop cooperative co-operative orchestra choir church chapter ltd limited plc inc incorporated llc llp gmbh charity league lodge order ministry diocese deanery congregation chapel mosque synagogue temple university college academy faculty polytechnic borough municipality homeowners residents tenants allotments allotment gardeners neighbours neighbors neighbourhood neighborhood watch hoa poa condominium strata collective band theatre players museum library hospital surgery practice clinic agency bureau office cohort conference troop scouts guides rotary probus legion veterans fellowship movement campaign coalition cooperation initiative programme hackspace makerspace laboratory lab branch division section unit confederation organisation organization friends naturalists historians ramblers archers bowmen rowers cyclists anglers beekeepers volunteers growers democrats republicans',
  occasions:
    'agm egm sgm agbm summit conference workshop meeting meetings mtg call telecon telco teleconference sync synchronisation standup stand-up retrospective retro kickoff kick-off seminar symposium session hearing huddle interview briefing catchup catch-up check-in plenary convention gathering review planning report update plan statement budget accounts newsletter bulletin narrative dashboard summary',
  beforeOf: 'town city village county borough state friends parish shire order society',
};
