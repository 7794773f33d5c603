/** The spine: records of many documents → what they say together. */
import type { MinutesDocument } from '../model/document.ts';
import type { Register, RegisterAction } from '../model/register.ts';
import { assemble } from './assemble.ts';
import { contentsOf } from './contents.ts';
import type { KnownPerson } from './people/known-people.ts';
import { restsOnOf, surveyOf } from './survey.ts';

/** What the register rests on beside the documents. */
export interface ConsolidateOptions {
  /** Other names of people, as the configuration gives them. */
  people?: readonly KnownPerson[] | undefined;
  linked?: LinkedBodies | undefined;
}

/** Actions of bodies that were linked before: where nothing has changed that they rest on, they are not linked again. */
export interface LinkedBodies {
  /** A hash of the record and its id. */
  digestOf(document: MinutesDocument): string;
  /** `restsOn`: a hash of all that the actions of the body follow from. */
  find(series: string, restsOn: string): RegisterAction[] | null;
  keep(series: string, restsOn: string, actions: readonly RegisterAction[]): void;
}

/** Builds the register. The order of the documents does not matter; their ids must differ. */
export function consolidate(documents: readonly MinutesDocument[], options: ConsolidateOptions = {}): Register {
  const survey = surveyOf(documents, contentsOf(), options.people);
  const { linked } = options;
  const { people, ...lists } = assemble(survey, {
    recordsOf: (group) => group,
    hold: (rows) => rows,
    actionsOf(series, group, link) {
      const restsOn = linked ? restsOnOf(survey, group, linked) : '';
      const known = linked?.find(series, restsOn);
      if (known) return known;
      const made = link();
      linked?.keep(series, restsOn, made);
      return made;
    },
  });
  return {
    schemaVersion: lists.schemaVersion,
    meetings: [...lists.meetings],
    people,
    unresolved: [...(lists.unresolved ?? [])],
    actions: [...lists.actions],
    decisions: [...lists.decisions],
    attendance: [...lists.attendance],
    duplicates: [...lists.duplicates],
  };
}
