import { extractionLines } from '@actograph/model';
import type { Command } from 'commander';
import type { Finish } from '../exit-codes.js';
import { chineseExtractor } from '../extractors.js';
import { addInputs, type InputOptions, readInputs } from '../inputs.js';
import { writeOutput } from '../output.js';
import { withRun } from '../run.js';

export function addExtract(program: Command, finish: Finish): void {
  const command = program
    .command('extract')
    .description('read texts and write documents and triples as JSON lines; no store is touched');
  addInputs(command)
    .option('-o, --output <file>', 'write to this file instead of stdout')
    .addHelpText(
      'after',
      `
Examples:
  actograph extract seeds/ -o triples.jsonl
  cat article.txt | actograph extract - | head`,
    )
    .action((paths: string[], options: InputOptions & { readonly output?: string }) =>
      withRun('Extracting', finish, async (run) => {
        const extractor = await chineseExtractor();
        let [documents, triples] = [0, 0];
        async function* lines() {
          for await (const { document } of readInputs(paths, options, run)) {
            const extraction = await extractor.extract(document);
            documents += 1;
            triples += extraction.triples.length;
            run.progress.update(documents, triples);
            yield* extractionLines(extraction);
          }
        }
        await writeOutput(lines(), options.output);
        return `Documents: ${documents}. Triples found: ${triples}.`;
      }),
    );
}
