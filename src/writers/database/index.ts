/** THE LIST of tables of `export all`, ordered so that what a row refers to comes before it. */
import { agenda, dataTables, diagnostics, documents, files, motions, tableCells } from './documents.ts';
import { about, figures } from './figures.ts';
import {
  actionFlags,
  actionHistory,
  actionMentions,
  actionOwners,
  actions,
  attendance,
  decisions,
  meetings,
  people,
} from './register.ts';
import type { Table } from './table.ts';

export const tables: readonly Table[] = [
  about,
  files,
  documents,
  meetings,
  people,
  attendance,
  agenda,
  actions,
  actionOwners,
  actionMentions,
  actionHistory,
  actionFlags,
  decisions,
  motions,
  dataTables,
  tableCells,
  figures,
  diagnostics,
];
