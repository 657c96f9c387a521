import type { Subgraph } from '@actograph/model';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { MultiDirectedGraph } from 'graphology';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { toGexf } from './gexf.js';
import { toGraph } from './graph.js';
import { toGraphologyJson } from './json.js';

const HOSTILE = 'a<b>&"\'\u0000\u001B\uFFFE\uD800 \u202E]]>\n长';

const subgraph: Subgraph = {
  entities: [
    { id: 'jp', name: '日本', kind: 'country', aliases: ['日本', '日方'], wikidata: 'Q17' },
    { id: 'us', name: HOSTILE, kind: 'country', aliases: [], wikidata: null },
  ],
  relationships: [
    {
      id: 'us|AID|jp',
      actor: 'us',
      target: 'jp',
      type: 'AID',
      quad: 'material-cooperation',
      events: 3,
      planned: 1,
      possible: 0,
      demanded: 0,
      hypothetical: 0,
      negated: 2,
      first: '2025-11-17',
      last: '2025-11-19',
      verbs: ['援助', '资助'],
    },
    {
      id: 'jp|STATE|jp',
      actor: 'jp',
      target: 'jp',
      type: 'STATE',
      quad: 'neutral',
      events: 0,
      planned: 0,
      possible: 1,
      demanded: 0,
      hypothetical: 0,
      negated: 0,
      first: null,
      last: null,
      verbs: [],
    },
  ],
  total: { entities: 2, relationships: 2 },
};

const valuesSchema = z.array(z.object({ '@for': z.string(), '@value': z.string() }));
const elementSchema = z.object({
  '@id': z.string(),
  '@label': z.string(),
  attvalues: z.object({ attvalue: valuesSchema }),
});
const gexfSchema = z.object({
  gexf: z.object({
    graph: z.object({
      '@defaultedgetype': z.literal('directed'),
      attributes: z.array(
        z.object({
          '@class': z.enum(['node', 'edge']),
          attribute: z.array(z.object({ '@title': z.string(), '@type': z.string() })),
        }),
      ),
      nodes: z.object({ node: z.array(elementSchema) }),
      edges: z.object({
        edge: z.array(
          elementSchema.extend({ '@source': z.string(), '@target': z.string(), '@weight': z.string() }),
        ),
      }),
    }),
  }),
});

/** Reads GEXF with a parser that has no part in writing it. */
function read(xml: string) {
  expect(XMLValidator.validate(xml)).toBe(true);
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseAttributeValue: false,
    isArray: (name) => ['node', 'edge', 'attvalue', 'attribute', 'attributes'].includes(name),
  });
  return gexfSchema.parse(parser.parse(xml)).gexf.graph;
}

const valuesOf = (element: z.infer<typeof elementSchema> | undefined) =>
  Object.fromEntries(element?.attvalues.attvalue.map((value) => [value['@for'], value['@value']]) ?? []);

describe('GEXF', () => {
  test('holds every entity and relationship with its attributes', () => {
    const graph = read(toGexf(toGraph(subgraph)));
    const [japan] = graph.nodes.node;
    expect(japan).toMatchObject({ '@id': 'jp', '@label': '日本' });
    expect(valuesOf(japan)).toEqual({ kind: 'country', aliases: '日本; 日方', wikidata: 'Q17', events: '3' });
    const aid = graph.edges.edge.find((edge) => edge['@id'] === 'us|AID|jp');
    expect(aid).toMatchObject({ '@source': 'us', '@target': 'jp', '@label': 'AID', '@weight': '3' });
    expect(valuesOf(aid)).toEqual({
      type: 'AID',
      quad: 'material-cooperation',
      events: '3',
      planned: '1',
      possible: '0',
      demanded: '0',
      hypothetical: '0',
      negated: '2',
      first: '2025-11-17',
      last: '2025-11-19',
      verbs: '援助; 资助',
    });
  });

  test('weighs a relationship without an actual event next to nothing', () => {
    const state = read(toGexf(toGraph(subgraph))).edges.edge.find((edge) => edge['@label'] === 'STATE');
    expect(state?.['@weight']).toBe('0.1');
  });

  test('declares counts as numbers', () => {
    const declared = read(toGexf(toGraph(subgraph))).attributes.flatMap(({ attribute }) => attribute);
    const types = Object.fromEntries(declared.map((attribute) => [attribute['@title'], attribute['@type']]));
    expect(types).toMatchObject({ events: 'integer', negated: 'integer', type: 'string', first: 'string' });
  });

  test('stays XML whatever a name holds, and leaves out only what XML cannot write', () => {
    const xml = toGexf(toGraph(subgraph));
    expect(xml).not.toMatch(/\p{Surrogate}/u);
    for (const illegal of ['\u0000', '\u001B', '\uFFFE']) expect(xml).not.toContain(illegal);
    const hostile = read(xml).nodes.node.find((node) => node['@id'] === 'us');
    expect(hostile?.['@label'].replace(/\s/g, ' ')).toContain('a<b>&"\'');
    expect(hostile?.['@label']).toMatch(/长$/);
  });

  test('keeps ids apart that differ only in what XML cannot write', () => {
    const entities = ['x\u0000', 'x\u0001', 'x'].map((id) => ({
      id,
      name: 'x',
      kind: 'work' as const,
      aliases: [],
      wikidata: null,
    }));
    const graph = toGexf(toGraph({ ...subgraph, entities, relationships: [] }));
    expect([...graph.matchAll(/<node id="([^"]+)"/g)].map(([, id]) => id)).toEqual([
      'x',
      'x\\u0000',
      'x\\u0001',
    ]);
  });
});

test('the JSON form gives the same graph again', () => {
  const graph = toGraph(subgraph);
  const json = toGraphologyJson(graph);
  expect(json.endsWith('\n')).toBe(true);
  expect(MultiDirectedGraph.from(JSON.parse(json)).export()).toEqual(graph.export());
});
