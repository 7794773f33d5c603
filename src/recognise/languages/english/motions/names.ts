/** English: words beside names in motions. */
import type { NameLists } from '../../grammar/motions.ts';

export const names: NameLists = {
  offices:
    'commissioner commissioners trustee supervisor director alderman alderwoman alderperson councilman councilwoman councilmember councilor councilperson selectman selectwoman selectperson mayor president vice chair chairman chairwoman chairperson vice-chair vice-president secretary treasurer member senator delegate governor representative rep judge captain chief vice-chairman deputy',
  particles: "de du des da do dos di del della van der den ten ter von zu la le el al bin ben ibn ap y e af av 't st",
  stops:
    'a an and or of for to in at on with by from no none nil all any not there was were is are be been it this that these those then so as if when once after before following during since because also seconded second seconds seconder sec prop proposed proposes proposer moved moves mover motion motions motioned carried passed approved accepted adopted agreed unanimous unanimously vote votes voted voting aye ayes nay nays noes yes abstain abstained abstentions absent roll result results in favor favour discussion resolved resolution lost failed defeated minutes meeting report agenda item based next he she we they i who which unanimous consensus confirmed withdrawn tabled signed date time move to approve adopt accept elect appoint adjourn authorise authorize',
  definite: 'the',
};

/** An office that is somebody without a name. */
export const officer = /^(?:the\s)?(?:chair|mayor|president|secretary|treasurer)/;
