/** The words of Welsh minutes; bilingual minutes are common in Wales. */
import type { Words } from './words.ts';

export const welsh: Words = {
  language: 'cy',
  months: {
    ionawr: 1, chwefror: 2, mawrth: 3, ebrill: 4, mai: 5, mehefin: 6, gorffennaf: 7, awst: 8, medi: 9, hydref: 10,
    tachwedd: 11, rhagfyr: 12,
  },
  weekdays: {
    'dydd llun': 1, 'dydd mawrth': 2, 'dydd mercher': 3, 'dydd iau': 4, 'dydd gwener': 5, 'dydd sadwrn': 6, 'dydd sul': 0,
  },
  honorifics: ['cyng', 'y cynghorydd', 'cynghorydd', 'cynghorwyr', 'y parch'],
  roles: ['cadeirydd', 'is-gadeirydd', 'clerc', 'ysgrifennydd', 'trysorydd'],
  groups: ['pawb', 'pob aelod'],
  attendanceLabels: {
    present: ['yn bresennol', 'presennol', 'aelodau yn bresennol'],
    invited: ['gwahoddwyd'],
    inAttendance: ['hefyd yn bresennol', 'swyddogion'],
    apologies: ['ymddiheuriadau', 'ymddiheuriadau am absenoldeb'],
    absent: ['absennol', 'yn absennol'],
  },
  fieldLabels: {
    date: ['dyddiad'],
    time: ['amser'],
    end: ['diwedd'],
    location: ['lleoliad', 'man cyfarfod'],
    title: ['cyfarfod', 'pwyllgor'],
    nextMeeting: ['cyfarfod nesaf', 'dyddiad y cyfarfod nesaf'],
  },
  agendaTitles: [
    'ymddiheuriadau', 'croeso', 'datganiadau o fuddiant', 'datgan buddiant', 'cofnodion', 'cofnodion y cyfarfod diwethaf', 'materion yn codi',
    'gohebiaeth', 'cyllid', 'cynllunio', 'unrhyw fater arall', 'unrhyw fusnes arall', 'dyddiad y cyfarfod nesaf',
  ],
  genericTitles: ['cofnodion', 'agenda', 'yn bresennol', 'presennol'],
  actionHeadings: ['camau gweithredu', 'cam gweithredu', 'gweithredu'],
  previousActionHeadings: ["camau gweithredu o'r cyfarfod diwethaf"],
};
