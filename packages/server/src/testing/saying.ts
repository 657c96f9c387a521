import { sha256Hex } from '@actograph/model';
import type { Contribution } from '@actograph/store';

/** A document that says one thing: 日本 criticises whoever has the name. */
export function saying(id: string, name: string): Contribution {
  const text = `日本批评${name}。`;
  const role = (entity: string, mention: string) => {
    const start = text.indexOf(mention);
    return { entity, mention, start, end: start + mention.length, implicit: false };
  };
  return {
    document: {
      id,
      title: name,
      published: '2025-11-19',
      url: null,
      lang: 'zh',
      sha256: sha256Hex(text),
      text,
      extractor: 'zh@1',
      origin: null,
    },
    entities: [
      { id: 'jp', name: '日本', kind: 'country', aliases: ['日方'], wikidata: 'Q17' },
      { id: name, name, kind: 'country', aliases: [], wikidata: null },
    ],
    mentions: [
      {
        id: `mention of ${id}`,
        actor: role('jp', '日本'),
        target: role(name, name),
        verb: '批评',
        lemma: '批评',
        type: 'ACCUSE',
        spans: [[2, 4]],
        polarity: 'affirmed',
        modality: 'actual',
        date: null,
        place: null,
        source: null,
        contentOf: null,
        evidence: { start: 0, end: text.length, text },
        confidence: 0.9,
        rule: 'test',
      },
    ],
  };
}
