import { expect, test } from 'vitest';
import type { Backend } from '../backend.js';
import { embeddedBackend } from '../embedded/backend.js';
import { graphStore } from '../graph-store.js';
import { NODE_NAMES, RELATIONSHIP_NAMES } from '../schema.js';
import { exampleCorpus } from '../testing/examples.js';
import { temporaryFolder } from '../testing/folder.js';

/** A store that loses the last row of every statement that writes one kind of node or relationship. */
const losing = (backend: Backend, kind: string): Backend => ({
  ...backend,
  write: (work) =>
    backend.write((writer) =>
      work({
        ...writer,
        runRows: (statement, columns, rows) => {
          const creates = new RegExp(`CREATE .*:\`?${kind}\\b`).test(statement((column) => column));
          return writer.runRows(statement, columns, creates ? rows.slice(0, -1) : rows);
        },
      }),
    ),
});

test.each([...NODE_NAMES, ...RELATIONSHIP_NAMES])(
  'a store that silently loses a row of %s is caught, and nothing of the write is kept',
  async (kind) => {
    const backend = await embeddedBackend(await temporaryFolder(), 'write');
    const sound = graphStore(backend);
    const corpus = exampleCorpus(6, 8);
    await sound.write(corpus.slice(0, 3));
    const before = await sound.dump();
    await expect(graphStore(losing(backend, kind)).write(corpus)).rejects.toMatchObject({
      code: 'store-mismatch',
    });
    expect(await sound.dump()).toEqual(before);
    await sound.close();
  },
  30_000,
);
