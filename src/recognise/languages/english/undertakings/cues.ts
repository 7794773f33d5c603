/** English: what the words of a sentence say of time, will and duty. */
import type { UndertakingGrammar } from '../../grammar/undertakings.ts';

/** Single words and pairs of words by what they are a sign of. */
export const signs: UndertakingGrammar['signs'] = {
  will: "will shall 'll gonna going_to about_to i'll we'll they'll he'll she'll it'll i’ll we’ll they’ll he’ll she’ll",
  should: 'should must ought',
  needs: 'need needs needed required requires require have_to has_to had_to necessary',
  would: 'would',
  can: 'can could may might able',
  wants:
    'plan plans planned planning hope hopes hoped hoping aim aims aiming intend intends intended want wants wanted wish wishes goal goals target try trying like_to look_to looking_to expects expect propose proposes',
  asks: 'asked asks ask requested requests request suggested suggests suggest recommended recommends recommend proposed encouraged encourages urged reminded reminds invited instructed directed tasked urges suggestion',
  promises:
    'offered offers volunteered volunteers undertook undertakes undertaken promised promises committed agreed_to agrees_to happy_to willing_to responsible assigned appointed',
  please: "please let's let’s lets let_us",
  ongoing:
    'working_on work_on looking_into looking_at looking_for ongoing on-going awaiting waiting pending underway under_way being chasing investigating pursuing in_progress in_hand continue continues continuing still outstanding',
  later:
    'deferred defer postponed postpone next_meeting next_week next_month next_year next_agenda following_meeting soon shortly tomorrow upcoming follow-up follow_up followup report_back further later until once asap forthcoming imminently tbc tbd',
  perhaps: 'possibly probably maybe perhaps possibility potential potentially consider likely hopefully',
  past: 'was were had did went gave took held made said came met began felt thanked reported noted discussed presented explained stated attended received completed went_through has_been have_been had_been',
  vote: 'motion motions moved seconded seconder carried vote voted votes unanimous unanimously ayes nays amend amended amendment resolution abstain abstained abstentions proposer',
  resolved: 'agreed resolved approved accepted decided adopted confirmed ratified decision granted endorsed',
  session:
    'adjourn adjourned adjournment quorum apologies welcomed opened closed minutes agenda called_to called recess convened',
  norm: 'pursuant accordance hereby thereof clause article bylaw bylaws by-laws constitution entitled eligible regulations rules purposes objects provision provisions whichever',
  event: 'will_take take_place takes_place be_held held_on be_on begins starts doors tickets anniversary',
  feeling:
    'congratulated congratulations thanks thank grateful pleased appreciation enjoyed welcome glad excited proud',
  if: 'if whether unless when because although since while',
  says: 'said says explained stated mentioned reported noted commented added replied felt thought believes thinks feels queried wondered raised informed advised confirmed highlighted expressed discussed outlined',
};

export const forms: UndertakingGrammar['forms'] = {
  to: 'to',
  will: 'will shall',
  finite:
    'is are was were be been has have had will would can could should must may might do does did needs need wants want agreed asked requested going able due likely',
  afterNoun: 'of from by is was were are and on - – — : for',
  oftenNoun:
    'report update review plan request offer order issue work visit view comment note notes record list document draft report start present share test support process contact email display budget bill copy cost cover design estimate feed file fund help index interest label lead link mail map mark measure move paper park post print progress quote raise release repair return sample schedule score search service sign stage survey tackle talk thank trace track train transfer trial trim turn use walk watch water welcome end chair address answer appeal approach audit average',
  objectOpeners:
    'the a an all any our their his her your this that these those to with up out if whether for into some more new each it them back',
  copulas: 'is are was were seems remains has have',
};
