import { access, mkdir, readdir, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { everything } from '@actograph/model';
import { expect, test, vi } from 'vitest';
import { openStore } from '../open.js';
import { example, exampleCorpus } from '../testing/examples.js';
import { temporaryFolder } from '../testing/folder.js';
import type { Contribution } from '../types.js';
import { execute, openDatabase } from './database.js';
import { currentGeneration, databaseFile } from './generations.js';

vi.setConfig({ testTimeout: 60_000 });

const fill = async (folder: string, corpus: readonly Contribution[]) => {
  const store = await openStore(`embedded:${folder}`, { mode: 'write' });
  await store.write(corpus);
  const dump = await store.dump();
  await store.close();
  return dump;
};

test('a store that does not exist yet reads as an empty one and is not made by reading', async () => {
  const folder = join(await temporaryFolder(), 'graph');
  const store = await openStore(`embedded:${folder}`, { mode: 'read' });
  expect(await store.stats()).toEqual({
    documents: 0,
    mentions: 0,
    events: 0,
    entities: 0,
    relationships: 0,
  });
  expect(await store.dump()).toEqual([]);
  expect(await store.select(everything())).toEqual({
    entities: [],
    relationships: [],
    total: { entities: 0, relationships: 0 },
  });
  const { rows } = await store.query('MATCH (n:Entity) RETURN n', {}, { limit: 9, timeout: 1000 });
  expect(rows).toEqual([]);
  expect(await store.search('美', 9)).toEqual([]);
  await expect(store.write(exampleCorpus(1, 1))).rejects.toMatchObject({ code: 'bad-usage' });
  await store.close();
  await expect(access(folder)).rejects.toMatchObject({ code: 'ENOENT' });
});

test('a reader sees what a writer publishes, not what it is writing', async () => {
  const folder = await temporaryFolder();
  const reader = await openStore(`embedded:${folder}`, { mode: 'read' });
  const corpus = exampleCorpus(8, 6);
  const first = await fill(folder, corpus.slice(0, 4));
  expect(await reader.dump()).toEqual(first);
  expect(await reader.search('日', 1)).toHaveLength(1);

  const writer = await openStore(`embedded:${folder}`, { mode: 'write' });
  const before = await reader.revision();
  await writer.write([
    ...corpus.slice(4),
    example({ id: 'new', reports: [{ actor: '瑙鲁', target: '日本' }] }),
  ]);
  expect(await reader.dump()).toEqual(first);
  expect(await reader.revision()).toBe(before);
  const second = await writer.dump();
  const inFlight = reader.dump();
  await writer.close();
  expect([first, second]).toContainEqual(await inFlight);
  expect(await reader.dump()).toEqual(second);
  expect(await reader.revision()).not.toBe(before);
  expect((await reader.search('瑙鲁', 1)).map(({ name }) => name)).toEqual(['瑙鲁']);
  await reader.close();
});

test('only the generation before is kept, and what a killed writer left is removed', async () => {
  const folder = await temporaryFolder();
  const corpus = exampleCorpus(4, 3);
  for (const document of corpus) await fill(folder, [document]);
  await mkdir(join(folder, 'generations', '000009'));
  await writeFile(join(folder, 'generations', '000009', 'graph.lbug'), 'half a database');
  const dump = await fill(folder, corpus);
  expect((await readdir(join(folder, 'generations'))).sort()).toEqual(['000004', '000005']);
  // Nothing of a generation stands beside its file, or the next writer's copy would lack it.
  expect(await readdir(join(folder, 'generations', '000005'))).toEqual(['graph.lbug']);
  const reader = await openStore(`embedded:${folder}`, { mode: 'read' });
  expect(await reader.dump()).toEqual(dump);
  await reader.close();
});

test('a writer that writes nothing publishes nothing', async () => {
  const folder = await temporaryFolder();
  await fill(folder, exampleCorpus(2, 2));
  const writer = await openStore(`embedded:${folder}`, { mode: 'write' });
  expect((await writer.stats()).documents).toBe(2);
  await writer.write([]);
  await writer.close();
  expect(await currentGeneration(folder)).toBe('000001');
});

test('a writer whose only write fails leaves no draft', async () => {
  const folder = await temporaryFolder();
  const [a, b] = exampleCorpus(2, 3);
  if (!a || !b) throw new Error('no corpus');
  await fill(folder, [a]);
  const writer = await openStore(`embedded:${folder}`, { mode: 'write' });
  const stolen = { ...b, mentions: a.mentions, entities: a.entities };
  await expect(writer.write([stolen])).rejects.toMatchObject({ code: 'store-mismatch' });
  await writer.close();
  expect(await readdir(join(folder, 'generations'))).toEqual(['000001']);
});

test('a write that fails leaves what was written before it, and publishes that', async () => {
  const folder = await temporaryFolder();
  const [a, b] = exampleCorpus(2, 3);
  if (!a || !b) throw new Error('no corpus');
  const writer = await openStore(`embedded:${folder}`, { mode: 'write' });
  await writer.write([a]);
  const dump = await writer.dump();
  const stolen = { ...b, mentions: a.mentions, entities: a.entities };
  await expect(writer.write([stolen])).rejects.toMatchObject({ code: 'store-mismatch' });
  await writer.close();
  const reader = await openStore(`embedded:${folder}`, { mode: 'read' });
  expect(await reader.dump()).toEqual(dump);
  await reader.close();
});

test('closing waits for what is under way and publishes it; afterwards the store is shut', async () => {
  const folder = await temporaryFolder();
  const corpus = exampleCorpus(6, 4);
  const writer = await openStore(`embedded:${folder}`, { mode: 'write' });
  const writes = corpus.map((one) => writer.write([one]));
  const reads = [writer.stats(), writer.dump()];
  await writer.close();
  await Promise.all([...writes, ...reads]);
  const reader = await openStore(`embedded:${folder}`, { mode: 'read' });
  expect((await reader.stats()).documents).toBe(6);
  await reader.close();
  await expect(reader.stats()).rejects.toMatchObject({ code: 'store-unreachable' });
  await expect(writer.write(corpus)).rejects.toMatchObject({ code: 'store-unreachable' });
});

test('a path that cannot be a folder, and a folder with things of others in it', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'file'), '');
  await expect(openStore(`embedded:${join(folder, 'file')}`, { mode: 'write' })).rejects.toMatchObject({
    code: 'store-unreachable',
    message: expect.stringContaining(join(folder, 'file')),
  });
  await mkdir(join(folder, 'generations', 'of my family'), { recursive: true });
  await fill(folder, exampleCorpus(1, 1));
  expect(await readdir(join(folder, 'generations'))).toEqual(['000001', 'of my family']);
});

test('a second writer is refused and told who writes', async () => {
  const folder = await temporaryFolder();
  const writer = await openStore(`embedded:${folder}`, { mode: 'write' });
  await expect(openStore(`embedded:${folder}`, { mode: 'write' })).rejects.toMatchObject({
    code: 'store-busy',
    message: expect.stringContaining(`Process ${process.pid} on ${hostname()}`),
  });
  await writer.close();
  await (await openStore(`embedded:${folder}`, { mode: 'write' })).close();
  expect(await readdir(folder)).toEqual([]);
});

test('the lock of a process that died is taken over by one writer; that of another machine is not', async () => {
  const folder = await temporaryFolder();
  const lock = (host: string) =>
    // No process has this id: it is above what any system gives.
    writeFile(
      join(folder, 'lock'),
      JSON.stringify({ pid: 2 ** 30, host, start: '2025-11-19T00:00:00Z', token: 'dead' }),
    );
  await lock(hostname());
  const taken = await Promise.allSettled(
    [1, 2, 3, 4].map(() => openStore(`embedded:${folder}`, { mode: 'write' })),
  );
  const writers = taken.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  expect(writers).toHaveLength(1);
  for (const result of taken) {
    if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'store-busy' });
  }
  await writers[0]?.close();
  expect(await readdir(folder)).toEqual([]);
  await lock('elsewhere');
  await expect(openStore(`embedded:${folder}`, { mode: 'write' })).rejects.toThrow(/on elsewhere/);
});

test('what is not a graph of this version is refused with a way out', async () => {
  const folder = await temporaryFolder();
  await fill(folder, exampleCorpus(1, 1));
  const file = databaseFile(folder, '000001');
  const database = await openDatabase(file, { readOnly: false });
  await database.connected((connection) => execute(connection, 'MATCH (s:Store) SET s.schema = 99'));
  await database.close();
  const store = await openStore(`embedded:${folder}`, { mode: 'read' });
  await expect(store.stats()).rejects.toMatchObject({
    code: 'store-mismatch',
    message: expect.stringMatching(/has graph version 99.*Build it anew/),
  });
  await writeFile(file, 'no database');
  await expect(store.stats()).rejects.toMatchObject({ code: 'store-mismatch' });
  await store.close();
});
