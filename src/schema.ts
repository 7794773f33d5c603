/** The schemas (zod) that every record is checked against before it is written; as JSON Schema they are in `schema/*.json`. */
export { Config } from './config/schema.ts';
export { Corrections } from './corrections/schema.ts';
export { MinutesDocument, SCHEMA_VERSION } from './model/document.ts';
export { Register, Run } from './model/register.ts';
