import { readFile } from 'node:fs/promises';
import { ActographError } from '@actograph/model';
import type { PlainValue } from '@actograph/store';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { z } from 'zod';
import { say, writeOutput } from '../output.js';
import { RESULT_FORMATS, type ResultFormat } from '../result-formats.js';
import { withStore } from '../store-option.js';

interface QueryOptions {
  readonly file?: string;
  readonly format: ResultFormat;
  readonly limit: number;
  readonly timeout: number;
  readonly param: Readonly<Record<string, PlainValue>>;
  readonly output?: string;
}

export function addQuery(program: Command): void {
  program
    .command('query')
    .description('ask the graph in Cypher; nothing can be changed')
    .argument('[cypher]', 'the query')
    .option('--file <file>', 'read the query from this file')
    .addOption(
      new Option('--format <format>', 'how rows are written')
        .choices(Object.keys(RESULT_FORMATS))
        .default('table'),
    )
    .option(
      '--param <name=value>',
      'a parameter, $name in the query; the value is JSON or plain text',
      parameter,
      {},
    )
    .option('--limit <rows>', 'the most rows', wholeNumber, 1000)
    .option('--timeout <seconds>', 'the longest the query may take', wholeNumber, 30)
    .option('-o, --output <file>', 'write to this file instead of stdout')
    .addHelpText(
      'after',
      `
Examples:
  actograph query "MATCH (a:Entity)-[r:ACTED_ON]->(b:Entity) RETURN a.name, r.type, b.name, r.events ORDER BY r.events DESC LIMIT 10"
  actograph query --format json --param name=日本 'MATCH (e:Entity {name: $name}) RETURN e'`,
    )
    .action(async (cypher: string | undefined, options: QueryOptions, command: Command) => {
      const limits = { limit: options.limit, timeout: options.timeout * 1000 };
      const text = await queryText(cypher, options.file);
      const result = await withStore(command, 'read', (store) => store.query(text, options.param, limits));
      await writeOutput(RESULT_FORMATS[options.format](result), options.output);
      if (result.truncated) say(`Only the first ${options.limit} rows are shown; --limit gives more.`);
    });
}

async function queryText(cypher: string | undefined, file: string | undefined): Promise<string> {
  if ((cypher === undefined) === (file === undefined)) {
    throw new ActographError('bad-usage', 'give one query: either as an argument or with --file');
  }
  if (file === undefined) return cypher ?? '';
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new ActographError('bad-usage', `cannot read the query from ${file}`, { cause: error });
  }
}

function parameter(text: string, previous: Readonly<Record<string, PlainValue>>): Record<string, PlainValue> {
  const split = text.indexOf('=');
  if (split <= 0) throw new InvalidArgumentError('write name=value');
  return { ...previous, [text.slice(0, split)]: jsonOrText(text.slice(split + 1)) };
}

function jsonOrText(text: string): PlainValue {
  try {
    return z.json().parse(JSON.parse(text));
  } catch {
    return text;
  }
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('write a whole number from 1 on');
  return Number(text);
}
