/** Options of commander whose types say what they give; at run time they are commander's own. */

import type { InferOptions, Option as TypedOption } from '@commander-js/extra-typings';
import { Option as PlainOption } from 'commander';

export const Option = PlainOption as unknown as typeof TypedOption;

/** An option, whatever it gives. */
export type AnyOption = PlainOption;

type Make = () => unknown;

type Given<M extends Make> =
  ReturnType<M> extends TypedOption<infer Flags, infer Preset, infer Default, infer Parsed, infer Needed, infer Choices>
    ? { flags: Flags; values: InferOptions<object, Flags, Default, Parsed, Needed, Preset, Choices> }
    : never;

type NameOf<M extends Make> = M extends M ? keyof Given<M>['values'] : never;

/** What is given under one name by those of the options that have it. `--no-x` says false. */
type ValueOf<M extends Make, Name> = M extends M
  ? Name extends keyof Given<M>['values']
    ? Given<M>['flags'] extends `--no-${string}`
      ? false
      : Given<M>['values'][Name]
    : never
  : never;

/** `--no-x` without `--x` beside it is true unless it is given. */
type Whole<Value> = [Value] extends [false] ? boolean : Value;

/** What a command is handed, every name that it declares and no other. */
export type ValuesOf<M extends Make> = { [Name in NameOf<M>]: Whole<ValueOf<M, Name>> };
