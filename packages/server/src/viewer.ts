import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The folder of the built viewer. It need not be there: `pnpm build` makes it. */
export function builtViewer(): string {
  const require = createRequire(import.meta.url);
  return join(dirname(require.resolve('@actograph/viewer/package.json')), 'dist');
}
