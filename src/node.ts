/** What needs Node: files, folders and the processes that documents are read in. Importing it starts none. */
export { type FileLimits, type ReadFilesOptions, readFiles } from './io/read-files.ts';
export { type Project, readProject } from './io/read-project.ts';
export { readResults } from './io/read-results.ts';
export { type SaveOptions, saveResults } from './io/save-results.ts';
export { UsageError } from './io/usage-error.ts';
