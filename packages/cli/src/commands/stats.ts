import type { Command } from 'commander';
import { writeOutput } from '../output.js';
import { withStore } from '../store-option.js';

export function addStats(program: Command): void {
  program
    .command('stats')
    .description('count what is in the store')
    .option('--json', 'write a JSON object')
    .addHelpText('after', '\nExample:\n  actograph stats')
    .action(async (options: { readonly json?: boolean }, self: Command) => {
      const stats = await withStore(self, 'read', (store) => store.stats());
      const text = options.json
        ? JSON.stringify(stats)
        : Object.entries(stats)
            .map(([what, count]) => `${String(count).padStart(9)} ${what}`)
            .join('\n');
      await writeOutput([`${text}\n`], undefined);
    });
}
