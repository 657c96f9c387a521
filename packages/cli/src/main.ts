import { readFileSync } from 'node:fs';
import { ActographError } from '@actograph/model';
import { DEFAULT_STORE } from '@actograph/store';
import { Command, CommanderError, Option } from 'commander';
import { z } from 'zod';
import { addBuild } from './commands/build.js';
import { addExport } from './commands/export.js';
import { addExtract } from './commands/extract.js';
import { addLoad } from './commands/load.js';
import { addQuery } from './commands/query.js';
import { addServe } from './commands/serve.js';
import { addStats } from './commands/stats.js';
import { EXIT, type ExitCode, type Finish } from './exit-codes.js';
import { say } from './output.js';

/**
 * Runs one command line (without `node` and the script's name) and returns the exit code. Data goes to
 * stdout, everything else to stderr. Never throws.
 */
export async function main(args: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = EXIT.done;
  const program = createProgram((outcome) => {
    code = outcome;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    return report(error);
  }
}

function createProgram(finish: Finish): Command {
  const program = new Command('actograph')
    .description('Turn news text into a graph of who did what to whom, with evidence for every edge.')
    .version(packageVersion())
    .addOption(
      new Option('--store <url>', 'embedded:FOLDER, bolt://HOST:PORT or neo4j://HOST:PORT')
        .default(DEFAULT_STORE)
        .env('ACTOGRAPH_STORE'),
    )
    .configureHelp({ showGlobalOptions: true })
    .showHelpAfterError('(run the command with --help for its options and an example)')
    .exitOverride();
  for (const add of [addBuild, addExtract, addLoad, addQuery, addExport, addServe, addStats])
    add(program, finish);
  return program;
}

function packageVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  return z.looseObject({ version: z.string() }).parse(manifest).version;
}

function report(error: unknown): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  if (error instanceof ActographError) {
    say(`actograph: ${error.message}`);
    return error.code === 'bad-usage' ? EXIT.usage : EXIT.failed;
  }
  say(
    `actograph: unexpected failure, please report it: ${error instanceof Error ? error.stack : String(error)}`,
  );
  return EXIT.failed;
}
