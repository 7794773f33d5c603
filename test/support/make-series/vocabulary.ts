/** Invented bodies, people and business. Each line of a list holds ways of saying one thing. */

export const BODIES = [
  'Wrenfield Harbour Board',
  'Ashcombe Valley Schools Forum',
  'North Tarrow Flood Partnership Board',
  'Millbeck Community Trust',
  'Eastmoor Safeguarding Committee',
  'Pellow Bay Marine Advisory Group',
  'Thornley Parish Council',
  'Larkhill Housing Association Board',
  'Greyfold Library Steering Group',
  'Sandmere Youth Services Board',
  'Castlewick Energy Cooperative Committee',
  'Holmwater Rivers Council',
];

export const FIRST_NAMES =
  'Ada Ben Carla Dev Edith Farid Greta Hugh Imogen Jonas Katya Leo Maren Nils Orla Pavel Quentin Rosa Silas Thea Uma Viktor Wanda Yusuf Zora Bruno Celia Dorian Elsa Felix'.split(
    ' ',
  );

export const LAST_NAMES =
  'Abbot Birch Calder Dunmore Ellery Farrow Garside Hallam Inskip Jessop Kemble Lorimer Marsden Norris Oakley Penrose Quayle Renshaw Stroud Tanner Underhill Vickers Wardle Yardley Brackett Coombe Drayton Easton Fielding Granger'.split(
    ' ',
  );

export const ORGANISATIONS = [
  'Wrenfield Council',
  'Millbeck Trust',
  'County Highways',
  'Tarrow Water',
  'St Bride’s School',
  'Larkhill Homes',
  'Coastguard Service',
  'Ashcombe Diocese',
];

export const ROLES = ['Treasurer', 'Secretary', 'Vice Chair', 'Finance Officer', 'Project Manager'];

/** What is done to papers, to people, about things; the first word is the plain one. */
export const VERBS = {
  send: ['circulate', 'send round', 'share', 'distribute'],
  ask: ['contact', 'write to', 'speak to', 'liaise with'],
  draft: ['draft', 'prepare', 'write', 'put together'],
  review: ['review', 'look over', 'go through', 'check'],
  arrange: ['arrange', 'set up', 'organise', 'schedule'],
  explore: ['investigate', 'look into', 'explore', 'find out more about'],
  report: ['report back on', 'feed back on', 'update the group on', 'bring a report on'],
  obtain: ['obtain', 'get', 'seek', 'ask for'],
} as const;

export const PAPERS = [
  ['the draft budget', 'the budget draft'],
  ['the terms of reference', 'the group’s terms of reference'],
  ['the risk register', 'the updated risk register'],
  ['the membership list', 'the list of members'],
  ['the annual report', 'the draft annual report'],
  ['the safeguarding policy', 'the policy on safeguarding'],
  ['the survey results', 'the results of the survey'],
  ['the grant application', 'the application for the grant'],
  ['the forward plan', 'the forward work plan'],
  ['the insurance schedule', 'the schedule of insurance'],
  ['the lease', 'the signed lease'],
  ['the consultation response', 'the response to the consultation'],
  ['the training calendar', 'the calendar of training'],
  ['the data dashboard', 'the dashboard'],
  ['the asset inventory', 'the inventory of assets'],
  ['the complaints procedure', 'the procedure for complaints'],
];

export const PARTIES = [
  ['the county council', 'the council'],
  ['the highways team', 'Highways'],
  ['the tenants’ association', 'the association of tenants'],
  ['the harbour master', 'the harbour master’s office'],
  ['the insurers', 'the insurance company'],
  ['the diocese', 'the diocesan office'],
  ['the local schools', 'schools in the area'],
  ['the drainage contractor', 'the contractor'],
  ['the regional network', 'the network'],
  ['the auditors', 'the external auditors'],
  ['the lottery fund', 'the fund'],
  ['the rowing club', 'the rowers'],
  ['the planning officer', 'the planning department'],
  ['the youth forum', 'the forum'],
];

export const TOPICS = [
  ['the repair of the slipway', 'repairs to the slipway'],
  ['parking outside the hall', 'hall parking'],
  ['the delays in health assessments', 'health assessment delays'],
  ['volunteer recruitment', 'recruiting volunteers'],
  ['street lighting in Mill Lane', 'the lamps in Mill Lane'],
  ['the flood gauge at Tarrow Bridge', 'the gauge at Tarrow Bridge'],
  ['energy costs', 'the cost of energy'],
  ['the mooring fees', 'fees for moorings'],
  ['library opening hours', 'the opening hours of the library'],
  ['the school crossing', 'the crossing by the school'],
  ['mental health support for young people', 'young people’s mental health support'],
  ['the boundary hedge', 'the hedge on the boundary'],
  ['broadband in the upper valley', 'upper valley broadband'],
  ['the backlog of boiler inspections', 'the boiler inspection backlog'],
  ['the new allocation system', 'the system for allocations'],
  ['access for wheelchair users', 'wheelchair access'],
  ['the river clean-up day', 'the day for cleaning the river'],
  ['staff sickness', 'sickness among staff'],
  ['the pension deficit', 'the deficit in the pension scheme'],
  ['dog fouling on the green', 'dog mess on the green'],
  ['the summer playscheme', 'the playscheme in summer'],
  ['court timescales', 'the timescales of courts'],
  ['the website redesign', 'redesigning the website'],
  ['damp in the Larch Court flats', 'the Larch Court damp'],
  ['bus services to the hospital', 'hospital bus services'],
  ['the kinship care offer', 'the offer for kinship carers'],
  ['seagrass monitoring', 'the monitoring of seagrass'],
  ['cyber security training', 'training in cyber security'],
  ['the war memorial', 'cleaning the war memorial'],
  ['late payment of invoices', 'invoices paid late'],
];

export const EVENTS = [
  ['a site visit', 'a visit to the site'],
  ['a lunch and learn session', 'a lunchtime session'],
  ['a workshop', 'a half-day workshop'],
  ['a follow-up meeting', 'a further meeting'],
  ['a training evening', 'an evening of training'],
  ['an away day', 'the away day'],
];

export const WORKS = [
  ['quotes for the roof', 'roof quotations'],
  ['three tenders for the car park', 'tenders for the car park'],
  ['legal advice on the covenant', 'advice on the covenant'],
  ['figures for the last quarter', 'last quarter’s figures'],
  ['a valuation of the boathouse', 'the boathouse valuation'],
  ['references for the new clerk', 'the new clerk’s references'],
];

/** Clauses that a minute-taker adds or leaves out. */
export const CLAUSES = [
  'before the next meeting',
  'and report back to the board',
  'as discussed',
  '(with costs and dates)',
  'by email',
  'once the figures are in',
  'together with the treasurer',
  'in line with last year',
  '(see paper 4)',
  'with a view to a decision in the spring',
];

export const TALK = [
  'Members discussed the position at length and thanked the officers for their work.',
  'The figures were better than last year, though winter costs remain a worry.',
  'There was some concern about the pace of change.',
  'It was noted that demand continues to rise in the north of the area.',
  'The chair summed up the discussion.',
  'Several members had questions about the paper.',
];

export const ITEMS = [
  'Minutes of the previous meeting',
  'Finance report',
  'Property and maintenance',
  'Performance data',
  'Partnership update',
  'Safeguarding',
  'Communications',
  'Any other business',
];
