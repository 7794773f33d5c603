/**
 * The words of English minutes, as tables. Another language is another file of the same shape, joined in `index.ts`.
 * Everything is lower case; recognisers compare in lower case.
 */
import type { Words } from './words.ts';

export const english: Words = {
  language: 'en',
  months: {
    january: 1, jan: 1, february: 2, feb: 2, febuary: 2, march: 3, mar: 3, april: 4, apr: 4, may: 5, june: 6, jun: 6,
    july: 7, jul: 7, august: 8, aug: 8, september: 9, sept: 9, sep: 9, october: 10, oct: 10, november: 11, nov: 11,
    december: 12, dec: 12,
  },
  weekdays: {
    monday: 1, mon: 1, tuesday: 2, tues: 2, tue: 2, wednesday: 3, weds: 3, wed: 3, thursday: 4, thurs: 4, thur: 4,
    thu: 4, friday: 5, fri: 5, saturday: 6, sat: 6, sunday: 0, sun: 0,
  },
  honorifics: [
    'mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'prof', 'professor', 'sir', 'dame', 'lord', 'lady', 'rev', 'revd', 'reverend',
    'canon', 'fr', 'cllr', 'cllrs', 'clr', 'clrs', 'councillor', 'councillors', 'cncllr', 'ald', 'alderman', 'judge', 'justice',
    'captain', 'capt', 'major', 'col', 'colonel', 'sgt', 'pc', 'pcso', 'pcsos', 'inspector', 'hon', 'county councillor', 'county cllr', 'county cllrs', 'borough cllr', 'district cllr', 'town cllr', 'parish cllr', 'city cllr', 'ward cllr', 'cabinet member', 'baillie', 'bailie', 'provost', 'selectman', 'selectwoman', 'select board member',
    'borough councillor', 'district councillor', 'parish councillor', 'town councillor', 'city councillor', 'ward councillor',
    'supervisor', 'commissioner', 'trustee', 'lt', 'lieutenant', 'ff', 'firefighter', 'asst chief', 'chief', 'pres', 'insp', 'ch insp', 'det', 'supt', 'brig', 'father', 'brother', 'sister', 'pastor', 'rabbi', 'imam', 'herr', 'frau', 'dna', 'president', 'director', 'emt', 'treas', 'sec', 'prob', 'mme', 'mlle', 'señor', 'sr', 'sra',
  ],
  roles: [
    'convenor', 'convener', 'vicar', 'rector', 'churchwarden', 'churchwardens', 'organist', 'headteacher', 'head teacher', 'chief executive', 'ceo', 'cfo', 'coo', 'cto', 'moderated by', 'teller', 'warden', 'captain', 'chief', 'lieutenant', 'foreman', 'chair', 'chairman', 'chairwoman', 'chairperson', 'chairing', 'co-chair', 'cochair', 'vice chair', 'vice-chair', 'vice chairman',
    'vice-chairman', 'vicechair', 'deputy chair', 'acting chair', 'president', 'vice president', 'vice-president', 'vp',
    'secretary', 'treasurer', 'clerk', 'parish clerk', 'town clerk', 'clerk to the council', 'deputy clerk', 'minute taker',
    'minute-taker', 'minutes', 'minuting', 'minute secretary', 'note taker', 'note-taker', 'notetaker', 'notes', 'scribe',
    'facilitator', 'moderator', 'host', 'recorder', 'recording secretary', 'director', 'executive director', 'manager',
    'officer', 'member', 'non-parish council member', 'co-opted member', 'observer', 'guest', 'speaker', 'presenter', 'vice mayor', 'mayor',
    'leader', 'deputy leader', 'head', 'lead', 'trustee', 'governor', 'convenor', 'convener', 'coordinator', 'administrator',
    'responsible financial officer', 'rfo', 'monitoring officer', 'solicitor', 'engineer', 'tsc', 'remote', 'supervisor', 'client',
    'project manager', 'team leader', 'product owner', 'scrum master', 'tutor', 'lecturer', 'student', 'staff', 'liaison',
  ],
  groups: [
    'all', 'everyone', 'everybody', 'all members', 'all councillors', 'all parties', 'all present', 'all attendees', 'whole team',
    'whole group', 'entire team', 'each member', 'all staff', 'all board members', 'all committee members', 'all trustees',
  ],
  attendanceLabels: {
    present: [
      'present', 'members present', 'those present', 'also present', 'councillors present', 'in attendance', 'attendance',
      'attendees', 'attending', 'those attending', 'those in attendance', 'members in attendance', 'also in attendance', 'also attending', 'attended', 'attended by', 'participants',
      'participating', 'participation', 'members', 'roll call', 'rollcall', 'people present', 'who was there', 'sederunt', 'on the call', 'attendees on the call', 'present on the call', 'on call', 'in the room', 'dialled in', 'tellers present', 'there', 'attendance list', 'members (voting)', 'present at the meeting', 'team members present', 'board members present',
      'committee members present', 'directors present', 'trustees present', 'governors present', 'team members', 'persons present',
      'attendee list', 'attendees list', 'list of attendees', 'list of participants', 'list of those present', 'commissioners present', 'supervisors present', 'council members present',
      'members attending', 'voting members', 'voting members present', 'council', 'committee members', 'core members', 'name, physical location', 'members attended', 'the following were present', 'here', 'who was there', 'trustees', 'governors', 'directors', 'councillors', 'supervisors', 'commissioners', 'board members', 'panel members', 'executive', 'executive members', 'committee members', 'members of the committee', 'members of the board', 'members of the council', 'committee', 'board', 'members in attendance', 'attendees present', 'team present', 'ordinary members', 'elected members', 'council members', 'wardens', 'partners', 'representatives', 'delegates', 'people',
    ],
    invited: ['invitees', 'invited', 'invited attendees', 'invitations', 'to', 'distribution'],
    inAttendance: [
      'in attendance', 'also in attendance', 'also present', 'also attending', 'officers present', 'officers', 'officers in attendance', 'staff', 'staff present', 'council officers', 'clerks', 'executive team', 'senior management', 'management', 'non-members', 'part of meeting', 'for part of the meeting', 'speakers', 'presenters', 'support', 'invited speakers', 'residents', 'guests',
      'guest', 'guests present', 'observers', 'observer', 'visitors', 'visitors present', 'visiting', 'by invitation', 'others', 'others present', 'other attendees',
      'non-voting', 'non voting members', 'non-voting members', 'members of the public', 'invited guests', 'external', 'other', 'exec', 'remote', 'via zoom', 'via phone', 'by phone',
      'by telephone', 'by video', 'by teleconference', 'online', 'in person', 'virtual', 'attending remotely', 'also attended', 'facilitator', 'secretariat', 'advisors', 'advisers',
    ],
    apologies: [
      "couldn't make it", 'sorry not to be there', 'sorry', 'unable to come', 'regretted absence', 'could not make it', "can't make it", 'cannot attend', 'apologies', 'apols', 'apology', 'apologies for absence', 'apologies received', 'apologies received from', 'apologies from',
      'apologies were received from', 'apologies for absence received from', 'apologies for absence were received from',
      'apologies for absence accepted from', 'apologies accepted from', 'regrets', 'regrets from', 'sends apologies', 'sent apologies', 'excused', 'absent with apologies',
      'members excused', 'excused absence', 'leave of absence', 'apologies and absences', 'received apologies', 'apologies/absent', 'apologies/absence', 'apologies & absences',
    ],
    absent: ['not here', 'absent', 'absentees', 'members absent', 'not present', 'not in attendance', 'those absent', 'absence', 'absences', 'did not attend', 'missing', 'unable to attend', 'non-attendees', 'not attending', 'members not present', 'directors absent'],
  },
  fieldLabels: {
    date: ['date', 'date of meeting', 'meeting date', 'date & time', 'date and time', 'date/time', 'held on', 'day', 'when', 'dated', 'date, time', 'date held'],
    time: ['time', 'meeting time', 'start time', 'start', 'started', 'commenced', 'time and place', 'time of meeting', 'starting time', 'meeting started', 'meeting opened', 'opened', 'called to order', 'time started', 'time start', 'actual start time', 'meeting start'],
    end: ['end time', 'end', 'finish', 'finish time', 'finished', 'ended', 'closed', 'meeting closed', 'meeting ended', 'meeting adjourned', 'adjourned', 'adjournment', 'time ended', 'time finished', 'actual end time', 'close', 'mtg adjourned', 'meeting end', 'time closed', 'meeting finished'],
    location: ['location', 'venue', 'place', 'where', 'meeting place', 'room', 'held at', 'held in', 'meeting location', 'location of meeting', 'at', 'meeting venue', 'place of meeting'],
    title: ['subject', 'meeting', 'meeting title', 'title', 'committee', 'group', 'team', 'meeting name', 'body', 'board', 'name of meeting', 'project', 'purpose', 'meeting of', 'team name', 'group name', 'organisation', 'organization', 'project name', 'meeting type', 'type of meeting'],
    nextMeeting: ['next', 'next one', 'next time', 'dates', 'future dates', 'next dates', 'next meeting', 'date of next meeting', 'next meeting date', 'dates of next meetings', 'date and time of next meeting', 'next call', 'next call schedule', 'date of the next meeting', 'date/time of next meeting', 'next scheduled meeting', 'next meeting details', 'date & time of next meeting', 'future meetings', 'date of next meetings', 'dates of future meetings', 'next regular meeting', 'time and date of next meeting', 'next board meeting', 'next committee meeting', 'next agm', 'next telecon'],
  },
  /** Headings that name business: a line that is one of these, alone or before a colon, is a heading. */
  agendaTitles: [
    'apologies', 'apologies for absence', 'welcome', 'introductions', 'introduction', 'welcome and introductions', 'welcome and apologies',
    'declarations of interest', 'declaration of interest', 'declarations of interests', 'declaration of interests', 'register of interests', 'conflicts of interest', 'minutes', 'minutes of the last meeting',
    'minutes of last meeting', 'minutes of the previous meeting', 'minutes of previous meeting', 'approval of minutes', 'approval of the minutes',
    'adoption of minutes', 'previous minutes', 'matters arising', 'matters arising from the minutes', 'review of actions', 'actions from last meeting',
    'actions from previous meeting', 'action review', 'review of action items', 'public participation', 'public forum', 'public comment', 'public comments', 'open forum', 'open session', 'public session', 'finance',
    'finances', 'financial report', 'finance report', 'treasurer report', "treasurer's report", 'treasurers report', 'budget', 'payments', 'accounts', 'planning', 'planning applications', 'planning matters', 'highways',
    'correspondence', 'reports', "chairman's report", "chair's report", 'chairs report', 'chairmans report', "president's report", "secretary's report", 'secretary report', "clerk's report", 'clerks report', "director's report", 'committee reports',
    'old business', 'new business', 'unfinished business', 'other business', 'any other business', 'aob', 'a.o.b', 'any other business (aob)',
    'date of next meeting', 'next meeting', 'election of chair', 'election of chairman', 'election of officers', 'announcements', 'updates',
    'risk register', 'strategy', 'safeguarding', 'health and safety', 'membership', 'events', 'marketing', 'policies', 'training', 'elections', 'close', 'closing', 'call to order', 'adjournment', 'roll call', 'discussion', 'consent agenda', 'items for next agenda', 'parish matters', 'village hall', 'policing', 'police report', 'chair report', 'general discussion', 'general', 'moment of silence', 'committees', 'funding', 'fundraising', 'items for information', 'council matters', 'governance', 'confidential items', 'exempt items', 'executive session', 'closed session', 'pledge of allegiance', 'invocation', 'resolutions', 'ordinances', 'public hearing', 'public hearings', 'bills', 'allotments', 'playground', 'website', 'risk assessment', 'urgent business', 'questions from the public', 'consent calendar',
  ],
  /** Headings that structure a document without naming business. */
  genericTitles: [
    'present', 'attendance', 'attendees', 'in attendance', 'participants', 'agenda', 'agenda items', 'notes', 'minutes', 'meeting minutes', 'meeting notes', 'summary',
    'links', 'link', 'details', 'meeting details', 'meeting information', 'contents', 'table of contents', 'discussion', 'discussions', 'discussion items', 'items', 'next steps',
    'actions', 'action items', 'action points', 'action list', 'actions summary', 'summary of actions', 'summary of actions arising', 'decisions', 'topics', 'overview',
    'recording', 'signed', 'signature', 'appendix', 'appendices', 'attachments', 'references', 'footnotes', 'distribution', 'resources', 'regrets', 'apologies', 'absent', 'guests', 'observers', 'quorum', 'roll call', 'logistics', 'upcoming meetings', 'members', 'members present', 'absentees', 'transcript', 'chat log', 'chat', 'zoom chat', 'q&a', 'invitees', 'voting members', 'documents', 'background', 'discussed topics', 'topics discussed', 'meeting log', 'irc log', 'action log', 'raw notes', 'meeting agenda', 'council', 'follow up', 'follow-up', 'adjourn', 'adjournment', 'meeting adjourned', 'mtg adjourned', 'call to order', 'review', 'documents tabled', 'tasks', 'to do', 'todo', 'end of meeting', 'meeting closed', 'close of meeting', 'close', 'meeting close', 'closing', 'conclusion', 'conclusions', 'closure', 'meeting closure', 'meeting', 'location', 'date', 'time', 'venue', 'chair', 'facilitator', 'scribe', 'glossary', 'key', 'minutes of the meeting', 'signatures', 'signed by', 'other notes', 'useful links',
  ],
  actionHeadings: [
    'action', 'actions', 'action items', 'action item', 'action points', 'action point', 'action list', 'actions summary', 'summary of actions', 'summary of actions arising', 'agreed actions',
    'actions agreed', 'actions arising', 'new actions', 'new action items', 'next steps', 'next step', 'tasks', 'task list', 'tasks assigned', 'to do', 'to-do', 'todo', 'todos', 'to do list', 'to-do list', "to-do's", 'to dos', 'follow-up actions', 'follow up actions', 'follow ups', 'follow-ups',
    'agreed actions from this meeting', 'actions from this meeting', 'summary of action items', 'assigned tasks', 'work to be done', 'action items for next meeting', 'actions for next meeting', 'actions to be taken', 'action plan', 'outstanding tasks', 'tasks for next week', 'tasks for next meeting', 'tasks to complete', 'tasks to be completed', 'things to do', 'homework', 'action items summary', 'actions items', 'assignments', 'plan for next week', 'goals for next meeting', 'deliverables for next meeting',
  ],
  previousActionHeadings: [
    'actions from last meeting', 'actions from previous meeting', 'actions from previous meetings', 'actions from the last meeting', 'actions from the previous meeting', 'previous actions', 'previous action items', 'review of actions',
    'review of open action items', 'review of action items', 'outstanding actions', 'open actions', 'open action items', 'action items from last meeting', 'action items from previous meeting', 'action review', 'review of previous actions', 'review actions', 'old actions', 'last meeting actions', 'review of open actions', 'actions carried forward', 'action item review', 'previous meeting actions', 'review previous action items', 'prior action items', 'review of last meeting actions', 'status of actions', 'actions update', 'existing actions',
  ],
};
