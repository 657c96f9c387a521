import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseExtractions } from '@actograph/model';
import { openStore } from '@actograph/store';
import Graph from 'graphology';
import gexf from 'graphology-gexf';
import { describe, expect, it } from 'vitest';
import { actograph, SEEDS, temporaryFolder } from './support/command.js';

/** Sentences of our own: three events, one of them denied. */
const TEXT = '法国总统批评了德国。德国没有制裁法国。英国外交大臣访问日本。';

async function dump(url: string): Promise<readonly string[]> {
  const store = await openStore(url, { mode: 'read' });
  try {
    return await store.dump();
  } finally {
    await store.close();
  }
}

async function storeWith(text: string): Promise<{ folder: string; store: string; file: string }> {
  const folder = await temporaryFolder();
  const file = join(folder, 'article.txt');
  await writeFile(file, text);
  const store = `embedded:${join(folder, 'graph')}`;
  const built = await actograph(['build', file, '--store', store]);
  expect(built).toMatchObject({ code: 0, stdout: '' });
  return { folder, store, file };
}

describe('help', () => {
  it.each(['build', 'extract', 'load', 'query', 'export', 'serve', 'stats'])(
    '%s explains itself with an example',
    async (name) => {
      const { code, stdout } = await actograph([name, '--help']);
      expect(code).toBe(0);
      expect(stdout).toContain(`Usage: actograph ${name}`);
      expect(stdout).toMatch(/Examples?:\n {2}.*actograph/);
      expect(stdout).toContain('--store');
    },
  );

  it('shows no password that the environment holds', async () => {
    const env = { ACTOGRAPH_STORE: 'bolt://neo4j:sesame@localhost:7687' };
    const { stdout } = await actograph(['--help'], { env });
    expect(stdout).toContain('ACTOGRAPH_STORE');
    expect(stdout).not.toContain('sesame');
  });
});

describe('exit codes', () => {
  it.each([
    [['dance']],
    [['build']],
    [['query']],
    [['query', 'RETURN 1', '--limit', 'many']],
    [['export', '--type', 'DANCE']],
    [['stats', '--store', 'mysql://localhost']],
  ])('%j is wrong usage', async (args) => {
    const { code, stdout, stderr } = await actograph(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.length).toBeGreaterThan(20);
  });

  it('names an input that cannot be decoded, does the others, and ends with 3', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'bad.txt'), Uint8Array.from([0, 1, 2, 255, 254, 0, 0, 7, 200, 13]));
    await writeFile(join(folder, 'good.txt'), TEXT);
    const { code, stdout, stderr } = await actograph(['extract', folder]);
    expect(code).toBe(3);
    expect(stderr).toContain('bad.txt');
    expect(stdout).toContain('good.txt"');
  });

  it('tells an unreachable server apart from wrong usage', async () => {
    const { code, stderr } = await actograph(['stats', '--store', 'bolt://a:b@127.0.0.1:9']);
    expect(code).toBe(1);
    expect(stderr).toContain('127.0.0.1:9');
  });
});

describe('extract', () => {
  it('reads standard input and writes valid JSON lines', async () => {
    const { code, stdout, stderr } = await actograph(['extract', '-'], { input: TEXT });
    expect(code).toBe(0);
    expect(stderr).toMatch(/Documents: 1\. Triples found: \d+/);
    async function* stream() {
      yield stdout;
    }
    const verbs: string[] = [];
    for await (const result of parseExtractions(stream())) {
      if (!result.ok) throw new Error(result.problem.message);
      verbs.push(...result.extraction.triples.map((triple) => triple.action.lemma));
    }
    expect(verbs).toEqual(expect.arrayContaining(['批评', '制裁', '访问']));
  });

  it('writes a file whole', async () => {
    const folder = await temporaryFolder();
    const file = join(folder, 'out.jsonl');
    const { code, stdout } = await actograph(['extract', SEEDS, '-o', file]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(
      (await readFile(file, 'utf8')).split('\n').filter((line) => line.startsWith('{"document"')),
    ).toHaveLength(5);
  });
});

describe('build and load', () => {
  it('skips what has not changed and replaces what has', async () => {
    const { store, file } = await storeWith(TEXT);
    const before = await dump(store);
    const again = await actograph(['build', file, '--store', store]);
    expect(again.stderr).toContain('1 unchanged');
    expect(await dump(store)).toEqual(before);
    await writeFile(file, '天气很好。');
    const replaced = await actograph(['build', file, '--store', store]);
    expect(replaced.stderr).toContain('1 replaced');
    const { stdout } = await actograph(['stats', '--json', '--store', store]);
    expect(JSON.parse(stdout)).toEqual({
      documents: 1,
      mentions: 0,
      events: 0,
      entities: 0,
      relationships: 0,
    });
  });

  it('gives the same graph in one step and in two', async () => {
    const { folder, store, file } = await storeWith(TEXT);
    const two = `embedded:${join(folder, 'two')}`;
    const { stdout } = await actograph(['extract', file]);
    const loaded = await actograph(['load', '-', '--store', two], { input: stdout });
    expect(loaded.code).toBe(0);
    const withoutOrigin = (lines: readonly string[]) =>
      lines.map((line) => line.replace(/"origin":("\w+"|null),?/, ''));
    expect(withoutOrigin(await dump(two))).toEqual(withoutOrigin(await dump(store)));
  });

  it('names a broken line of JSON lines, loads the rest, and ends with 3', async () => {
    const { folder, file } = await storeWith(TEXT);
    const { stdout } = await actograph(['extract', file]);
    const two = `embedded:${join(folder, 'two')}`;
    const { code, stderr } = await actograph(['load', '-', '--store', two], {
      input: `{"document": 1}\n${stdout}`,
    });
    expect(code).toBe(3);
    expect(stderr).toMatch(/line 1/);
    expect((await dump(two)).length).toBeGreaterThan(3);
  });
});

describe('query', () => {
  const RELATIONS =
    'MATCH (a:Entity)-[r:ACTED_ON]->(b:Entity) WHERE a.name = $name RETURN a.name, r.type, b.name, r.events';

  it('writes rows as JSON, JSON lines and a table', async () => {
    const { store } = await storeWith(TEXT);
    const ask = (format: string) =>
      actograph(['query', RELATIONS, '--param', 'name=德国', '--format', format, '--store', store]);
    const json: unknown = JSON.parse((await ask('json')).stdout);
    expect(json).toEqual([{ 'a.name': '德国', 'r.type': 'SANCTION', 'b.name': '法国', 'r.events': 0 }]);
    expect(JSON.parse((await ask('jsonl')).stdout)).toEqual((Array.isArray(json) ? json : [])[0]);
    const table = (await ask('table')).stdout;
    expect(table).toContain('│ 德国   │');
    expect(table).toContain('1 row\n');
  });

  it('refuses to change anything', async () => {
    const { store } = await storeWith(TEXT);
    const before = await dump(store);
    const { code, stderr } = await actograph(['query', 'MATCH (n) DETACH DELETE n', '--store', store]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/read.?only/i);
    expect(await dump(store)).toEqual(before);
  });

  it('says so when rows are cut off', async () => {
    const { store } = await storeWith(TEXT);
    const { stdout, stderr } = await actograph([
      'query',
      'MATCH (n) RETURN n',
      '--limit',
      '1',
      '--format',
      'jsonl',
      '--store',
      store,
    ]);
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain('--limit');
  });
});

describe('reading what is not there', () => {
  it('says that the store is empty, so that a mistyped name does not pass for an answer', async () => {
    const store = `embedded:${join(await temporaryFolder(), 'mistyped')}`;
    const { code, stderr } = await actograph(['stats', '--store', store]);
    expect(code).toBe(0);
    expect(stderr).toContain('mistyped is empty');
  });

  it('says that a selection holds nothing', async () => {
    const { store } = await storeWith(TEXT);
    const { code, stderr } = await actograph(['export', '--actor', '亚特兰蒂斯', '--store', store]);
    expect(code).toBe(0);
    expect(stderr).toContain('No relationship passes the selection');
  });
});

describe('export', () => {
  it('writes GEXF and graphology JSON of the same selection', async () => {
    const { store } = await storeWith(TEXT);
    const args = ['export', '--store', store, '--actor', '法国'];
    const json = await actograph([...args, '--format', 'json']);
    const graph = Graph.from(JSON.parse(json.stdout));
    const names = graph.mapNodes((_node, { name }) => String(name));
    expect(names).toContain('德国');
    expect(names).not.toContain('日本');
    const read = gexf.parse(Graph, (await actograph([...args, '--format', 'gexf'])).stdout);
    expect(read.nodes().sort()).toEqual(graph.nodes().sort());
    expect(read.size).toBe(graph.size);
  });
});
