import {
  ACTION_TYPES,
  ActographError,
  MODALITIES,
  POLARITIES,
  QUAD_CLASSES,
  type Selection,
  selectionSchema,
} from '@actograph/model';
import type { Command } from 'commander';
import { z } from 'zod';

/** The options that make a selection: flags, help, and the field of `Selection` they fill. */
const OPTIONS: readonly (readonly [
  flags: string,
  help: string,
  field: keyof Selection,
  form: 'list' | 'number' | 'word',
])[] = [
  ['--actor <name...>', 'only relationships of these entities (name, alias or id)', 'actor', 'list'],
  ['--hops <n>', 'with --actor: how far the neighbourhood reaches, 1 to 3', 'hops', 'number'],
  ['--type <type...>', `action types: ${ACTION_TYPES.join(' ')}`, 'type', 'list'],
  ['--quad <class...>', `quad classes: ${QUAD_CLASSES.join(' ')}`, 'quad', 'list'],
  ['--modality <modality...>', `modalities: ${MODALITIES.join(' ')}`, 'modality', 'list'],
  ['--polarity <polarity...>', `polarities: ${POLARITIES.join(' ')}`, 'polarity', 'list'],
  ['--from <day>', 'events on or after this day (YYYY-MM-DD)', 'from', 'word'],
  ['--to <day>', 'events on or before this day (YYYY-MM-DD)', 'to', 'word'],
  ['--doc <id...>', 'only what these documents say', 'doc', 'list'],
  ['--source <name...>', 'only what these entities are quoted with', 'source', 'list'],
  ['--min-confidence <n>', 'only mentions at least this sure, 0 to 1', 'minConfidence', 'number'],
  ['--min-events <n>', 'only relationships with at least this many events', 'minEvents', 'number'],
  ['--top <n>', 'the most relationships, heaviest first', 'top', 'number'],
];

/** Adds the options of a selection to a command. */
export function addSelectionOptions(command: Command): Command {
  for (const [flags, help] of OPTIONS) command.option(flags, help);
  return command;
}

/** The selection that a command's options make. Throws `bad-usage` naming the option that is wrong. */
export function parseSelection(options: Readonly<Record<string, unknown>>): Selection {
  const given = OPTIONS.flatMap(([, , field, form]) => {
    const value = options[field];
    return value === undefined ? [] : [[field, form === 'number' ? Number(value) : value]];
  });
  const parsed = selectionSchema.safeParse(Object.fromEntries(given));
  if (parsed.success) return parsed.data;
  throw new ActographError('bad-usage', `the selection is wrong:\n${z.prettifyError(parsed.error)}`);
}
