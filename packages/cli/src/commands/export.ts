import { toGexf, toGraph, toGraphologyJson } from '@actograph/graph';
import { type Command, Option } from 'commander';
import { writeOutput } from '../output.js';
import { addSelectionOptions, parseSelection } from '../selection-options.js';
import { withStore } from '../store-option.js';

const FORMATS = { gexf: toGexf, json: toGraphologyJson } as const;

export function addExport(program: Command): void {
  const command = program
    .command('export')
    .description('write the graph, or the selected part of it, for other programs')
    .addOption(
      new Option('--format <format>', 'gexf for Gephi, json for graphology')
        .choices(Object.keys(FORMATS))
        .default('gexf'),
    )
    .option('-o, --output <file>', 'write to this file instead of stdout');
  addSelectionOptions(command)
    .addHelpText(
      'after',
      `
Examples:
  actograph export -o graph.gexf
  actograph export --format json --actor 日本 --hops 1 --quad verbal-conflict`,
    )
    .action(
      async (options: { readonly format: keyof typeof FORMATS; readonly output?: string }, self: Command) => {
        const selection = parseSelection(self.opts());
        const subgraph = await withStore(self, 'read', (store) => store.select(selection));
        await writeOutput([FORMATS[options.format](toGraph(subgraph))], options.output);
      },
    );
}
