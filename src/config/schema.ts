/**
 * The configuration of a project, `minutes.config.yaml` (or `.json`, `.jsonc`, `.toml`, or "minutes" in package.json): declarative only, since a check that
 * runs on somebody else's change must not run code of theirs. Published as `docs/schema/config.schema.json`.
 */
import * as z from 'zod';
import { diagnosticCodes } from '../model/diagnostic-codes.ts';
import { columnNames, labelNames, markerNames } from '../recognise/words/house-style.ts';
import { rules } from '../rules/index.ts';
import { profileNames } from '../rules/profiles.ts';

const Level = z
  .enum(['error', 'warning', 'info', 'off'])
  .describe('How serious a finding is; `off` leaves the rule out.');
const Profile = z.enum(profileNames).describe('The set of rules to start from.');

const withOptions = rules.map((rule) => {
  const options = rule.options?.partial().shape ?? {};
  const setting = z.union([Level, z.strictObject({ severity: Level.optional(), ...options })]);
  return [rule.id, setting.optional().describe(rule.summary)] as const;
});
const ofReading = Object.entries(diagnosticCodes)
  .filter(([, { severity }]) => severity !== 'error')
  .map(([code, { summary }]) => [code, Level.optional().describe(summary)] as const);

const Rules = z
  .strictObject(Object.fromEntries<z.ZodType>([...withOptions, ...ofReading]))
  .describe('A severity for each rule, or an object with `severity` and the options of the rule.');

const Override = z
  .strictObject({
    files: z.array(z.string().min(1)).min(1).describe('Patterns, relative to the configuration: `archive/**`.'),
    profile: Profile.optional(),
    rules: Rules.optional(),
  })
  .describe('What applies to some files; later entries take precedence over earlier ones.');

const Ignored = z
  .strictObject({
    rule: z.string().min(1).describe('Id of the rule.'),
    files: z.array(z.string().min(1)).min(1).optional().describe('Patterns; every file if left out.'),
    quote: z.string().min(1).optional().describe('Words that the quoted text or the message contains.'),
    reason: z.string().min(1).describe('Why this is right as it is.'),
    until: z.iso.date().optional().describe('Last day on which the entry is valid, as 2026-12-31.'),
  })
  .describe('Findings that are known and accepted; for docx and pdf, which cannot carry a comment of their own.');

const Person = z
  .strictObject({
    name: z.string().min(1).describe('The name that the registers show.'),
    initials: z.array(z.string().min(1)).optional().describe('Initials that mean this person: `[MH]`.'),
    aliases: z.array(z.string().min(1)).optional().describe('Other names in the documents: a nickname, a former name.'),
    body: z.string().min(1).optional().describe('Words from the name of the one body that this applies to.'),
  })
  .describe('A person under all names; the attendance list of the meeting itself takes precedence.');

const words = z.array(z.string().trim().min(1).max(80)).min(1);
const lists = <Name extends string>(names: readonly Name[]) =>
  z.strictObject(
    Object.fromEntries(names.map((name) => [name, words.optional()])) as Record<Name, z.ZodOptional<typeof words>>,
  );

const Style = z
  .strictObject({
    labels: lists(labelNames).optional().describe('Labels and headings: `present: [Round the table]`.'),
    markers: lists(markerNames)
      .optional()
      .describe('What begins a line with an action or a decision: `action: ["AP>"]`.'),
    columns: lists(columnNames)
      .optional()
      .describe('Headings of columns of actions and logs: `owner: [Lead officer]`.'),
    dateOrder: z.enum(['day-first', 'month-first']).optional().describe('Whether 3/4/2024 is in April or in March.'),
  })
  .describe('How these documents are written, where minutes does not know it: added to the words that it knows.');

export const Config = z
  .strictObject({
    $schema: z.string().optional().describe('Address of this schema, for editors.'),
    profile: Profile.optional(),
    rules: Rules.optional(),
    overrides: z.array(Override).optional(),
    ignore: z.array(Ignored).optional(),
    failOn: z.enum(['error', 'warning', 'info', 'never']).optional().describe('Exit with 1 from this severity on.'),
    people: z.array(Person).optional().describe('Names that the documents alone do not show to be one person.'),
    style: Style.optional(),
    baseline: z.string().min(1).optional().describe('File of known findings, relative to the configuration.'),
  })
  .meta({
    title: 'Configuration',
    description: 'What `minutes` knows of a project and looks for in it (`minutes.config.yaml`).',
  });
export type Config = z.infer<typeof Config>;
export type IgnoreEntry = z.infer<typeof Ignored>;
export type RuleEntry = z.infer<typeof Level> | ({ severity?: z.infer<typeof Level> } & Record<string, unknown>);
