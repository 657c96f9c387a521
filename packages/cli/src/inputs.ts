import type { Document } from '@actograph/model';
import { readDocuments } from '@actograph/reader';
import type { Command } from 'commander';
import type { Run } from './run.js';

export interface InputOptions {
  readonly collection?: string;
}

/** Adds the paths and options by which a command is told what to read. */
export function addInputs(command: Command): Command {
  return command
    .argument('<path...>', 'files (txt, md, jsonl, csv), folders, or - for standard input')
    .option('--collection <name>', "first part of the documents' ids (default: the folder's name)");
}

/** The documents of the paths that can be read, until the run is interrupted; the others are skipped by name. */
export async function* readInputs(
  paths: readonly string[],
  { collection }: InputOptions,
  run: Run,
): AsyncGenerator<{ readonly document: Document; readonly origin: string }> {
  const options = { stdin: process.stdin, ...(collection === undefined ? {} : { collection }) };
  for await (const result of readDocuments(paths, options)) {
    if (run.signal.aborted) return;
    if (result.ok) yield result;
    else run.skip(result.path, result.problem);
  }
}
