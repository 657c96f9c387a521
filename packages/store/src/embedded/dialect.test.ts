import { expect, test } from 'vitest';
import { columnNames, toLadybug } from './dialect.js';

test.each([
  ['MATCH (m)-[:IN]->(d) RETURN d', 'MATCH (m)-[:`IN`]->(d) RETURN d'],
  ['MATCH (m)-[r:OF|IN*1..2]->(d) RETURN d', 'MATCH (m)-[r:OF|`IN`*1..2]->(d) RETURN d'],
  ['MATCH (m)-[ : IN ]->(d) RETURN d', 'MATCH (m)-[ : `IN` ]->(d) RETURN d'],
  ["MATCH (n) WHERE n.id IN $ids AND n.x = '[:IN]' RETURN n // [:IN]", null],
  ['RETURN [x IN [1, 2] WHERE x > 1] AS list', null],
  ['MATCH (m)-[:`IN`]->(d) RETURN d', null],
])('%s', (cypher, expected) => {
  expect(toLadybug(cypher)).toBe(expected ?? cypher);
});

test.each<[string, string[]]>([
  ['MATCH (a) RETURN a.name, count(*), collect(a.x)[1]', ['a.name', 'count(*)', 'collect(a.x)[1]']],
  [
    'MATCH (a) RETURN DISTINCT a.name AS `the name`, labels(a) ORDER BY a.name LIMIT 3',
    ['the name', 'labels(a)'],
  ],
  ['MATCH (a) WITH a RETURN {x: 1, y: [1, 2]} AS map, "a, b AS c" ;', ['map', '"a, b AS c"']],
  ['RETURN 1 AS one UNION RETURN 2 AS one', ['one']],
  ['MATCH (a) // RETURN b, c\nreturn a.order as o', ['o']],
])('the columns of %s', (cypher, expected) => {
  expect(
    columnNames(
      cypher,
      expected.map((_, i) => `ENGINE${i}`),
    ),
  ).toEqual(expected);
});

test('columns that the query does not spell out keep the names of the engine', () => {
  expect(columnNames('MATCH (a)-->(b) RETURN *', ['a', 'b'])).toEqual(['a', 'b']);
  expect(columnNames('MATCH (a) RETURN *', ['a'])).toEqual(['a']);
});
