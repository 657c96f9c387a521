import { type Command, Option } from 'commander';
import { say, writeOutput } from '../output.js';
import { addSelectionOptions, parseSelection } from '../selection-options.js';
import { withStore } from '../store-option.js';

const FORMATS = ['gexf', 'json'] as const;

interface ExportOptions {
  readonly format: (typeof FORMATS)[number];
  readonly output?: string;
}

export function addExport(program: Command): void {
  const command = program
    .command('export')
    .description('write the graph, or the selected part of it, for other programs')
    .addOption(
      new Option('--format <format>', 'gexf for Gephi, json for graphology').choices(FORMATS).default('gexf'),
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
    .action(async ({ format, output }: ExportOptions, self: Command) => {
      const selection = parseSelection(self.opts());
      const subgraph = await withStore(self, 'read', (store) => store.select(selection));
      if (subgraph.relationships.length === 0) say('No relationship passes the selection.');
      const { toGexf, toGraph, toGraphologyJson } = await import('@actograph/graph');
      const write = { gexf: toGexf, json: toGraphologyJson }[format];
      await writeOutput([write(toGraph(subgraph))], output);
    });
}
