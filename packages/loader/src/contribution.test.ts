import { type Extraction, quadOf, sha256Hex, type Triple, tripleId } from '@actograph/model';
import { expect, test } from 'vitest';
import { contribution } from './contribution.js';

const TEXT = '美方批评日本。他说他们支持他们。';

interface Role {
  readonly id: string;
  readonly name: string;
  readonly mention: string;
}

const US: Role = { id: 'Q30', name: '美国', mention: '美方' };
const JP: Role = { id: 'Q17', name: '日本', mention: '日本' };

function triple(actor: Role, verb: string, target: Role, change: Partial<Triple> = {}): Triple {
  const at = ({ mention, ...entity }: Role) => {
    const start = TEXT.indexOf(mention);
    return { ...entity, kind: 'country' as const, mention, start, end: start + mention.length };
  };
  const start = TEXT.indexOf(verb);
  const made = {
    doc: 'news/1',
    actor: { ...at(actor), implicit: false },
    action: {
      verb,
      lemma: verb,
      type: 'ACCUSE' as const,
      quad: quadOf('ACCUSE'),
      spans: [[start, start + verb.length] as [number, number]],
    },
    target: { ...at(target), implicit: false },
  };
  return {
    id: tripleId(made),
    ...made,
    polarity: 'affirmed',
    modality: 'actual',
    source: null,
    date: null,
    place: null,
    contentOf: null,
    evidence: { start: 0, end: 7, text: TEXT.slice(0, 7) },
    confidence: 0.5,
    rule: 'test',
    ...change,
  };
}

const extraction = (...triples: Triple[]): Extraction => ({
  document: {
    id: 'news/1',
    sha256: sha256Hex(TEXT),
    title: null,
    published: null,
    url: null,
    text: TEXT,
    lang: 'zh',
    extractor: 'zh@1',
    triples: triples.length,
  },
  triples,
});

test('a document brings itself, its entities as it calls them, and one mention per triple', () => {
  const { document, entities, mentions } = contribution(extraction(triple(US, '批评', JP)), 'here');
  expect(document).toEqual({
    id: 'news/1',
    title: null,
    published: null,
    url: null,
    lang: 'zh',
    sha256: sha256Hex(TEXT),
    text: TEXT,
    extractor: 'zh@1',
    origin: 'here',
  });
  expect(entities).toEqual([
    { id: 'Q30', name: '美国', kind: 'country', aliases: ['美方'], wikidata: 'Q30' },
    { id: 'Q17', name: '日本', kind: 'country', aliases: [], wikidata: 'Q17' },
  ]);
  expect(mentions).toMatchObject([
    {
      actor: { entity: 'Q30', mention: '美方', start: 0, end: 2 },
      target: { entity: 'Q17' },
      spans: [[2, 4]],
    },
  ]);
});

test('what stands for several entities, or is a single character, is no alias', () => {
  const pronoun = (role: Role, mention: string) => ({ ...role, mention });
  const { entities } = contribution(
    extraction(
      triple(pronoun(US, '他'), '批评', pronoun(JP, '他们')),
      triple(pronoun(JP, '日本'), '支持', pronoun(US, '他们')),
    ),
    null,
  );
  expect(entities.map(({ name, aliases }) => [name, aliases])).toEqual([
    ['美国', []],
    ['日本', []],
  ]);
});

test("ids that are not ours are made unique by their document, and 'content of' follows them", () => {
  const demand = triple(US, '批评', JP, { id: 't1' });
  const content = triple(JP, '支持', US, { id: 't2', contentOf: 't1' });
  const stray = triple(JP, '说', US, { id: 't3', contentOf: 'nowhere' });
  const { mentions } = contribution(extraction(demand, content, stray), null);
  const [first, second, third] = mentions;
  expect(first?.id).toMatch(/^[0-9a-f]{24}$/);
  expect(second?.contentOf).toBe(first?.id);
  expect(third?.contentOf).toBeNull();
  const ours = triple(US, '批评', JP);
  expect(contribution(extraction(ours), null).mentions[0]?.id).toBe(ours.id);
});

test('of triples with the same id the surer stays, in any order', () => {
  const sure = triple(US, '批评', JP, { confidence: 0.9 });
  const unsure = triple(US, '批评', JP, { confidence: 0.2 });
  for (const triples of [
    [sure, unsure],
    [unsure, sure],
  ]) {
    expect(contribution(extraction(...triples), null).mentions.map(({ confidence }) => confidence)).toEqual([
      0.9,
    ]);
  }
});

test('who says so is an entity, too', () => {
  const { start, end, ...said } = { ...JP, kind: 'country' as const, start: 4, end: 6 };
  const { entities, mentions } = contribution(
    extraction(triple(US, '批评', US, { source: { ...said, start, end } })),
    null,
  );
  expect(mentions[0]?.source).toBe('Q17');
  expect(entities.map(({ id }) => id)).toEqual(['Q30', 'Q17']);
});
