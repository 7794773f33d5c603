/** Titles of the columns of tables that people keep of actions, attendance and topics; compared after `normaliseLabel`. */
export const columnTitles: ReadonlySet<string> = new Set(
  [
    'action, actions, action item, action items, action point, action points, action required, agreed action, task, tasks',
    'to do, what, description, details, activity, deliverable, next step, next steps, work item, job',
    'item, agenda item, topic, subject, issue, discussion, decision, outcome, notes, note, comment, comments, update, progress',
    'status, complete, completed, done, state, rag, priority',
    'who, whom, by whom, by, owner, owners, lead, responsible, responsibility, person responsible, responsible person',
    'assigned to, assigned, assignee, action by, actioned by, name, names, role, position, organisation, organization',
    'initials, member, members, allocated to',
    'when, by when, due, due date, date due, deadline, target, target date, date, timescale, timeframe, completion date',
    'ref, reference, no, no., #, number, id, nr, item no, action no, minute, minute ref, minute no, raised, date raised, issued',
  ].flatMap((line) => line.split(', ')),
);
