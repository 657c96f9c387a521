import { createRequire } from 'node:module';
import { dirname } from 'node:path';

/** The folder of the built viewer. It need not be there: `pnpm build` makes it. */
export function builtViewer(): string {
  return dirname(createRequire(import.meta.url).resolve('@actograph/viewer/index.html'));
}
