import { type ActionType, entityId, hashId, type Modality, type Polarity, sha256Hex } from '@actograph/model';
import type { Contribution, EntityRow, MentionRow } from '../types.js';

export interface ExampleReport {
  readonly actor: string;
  readonly target: string;
  readonly type?: ActionType;
  readonly lemma?: string;
  readonly polarity?: Polarity;
  readonly modality?: Modality;
  /** ISO day */
  readonly day?: string;
  readonly source?: string;
  readonly place?: string;
  readonly confidence?: number;
  /** position of the report (in the same document) that this one is the content of */
  readonly contentOf?: number;
}

export interface ExampleDocument {
  readonly id: string;
  readonly text?: string;
  readonly published?: string | null;
  readonly extractor?: string;
  readonly origin?: string | null;
  readonly reports: readonly ExampleReport[];
  /** what the document calls an entity besides its name */
  readonly aliases?: Readonly<Record<string, readonly string[]>>;
}

/** The id that examples give the country of a name. */
export const country = (name: string): string => entityId(name, 'country');

/** A contribution in which every sentence reads `actor lemma target。`. */
export function example(document: ExampleDocument): Contribution {
  const { id, reports, published = '2025-11-19', extractor = 'zh@1', origin = null, aliases = {} } = document;
  const sentences = reports.map(({ actor, target, lemma = '批评' }) => `${actor}${lemma}${target}。`);
  const text = document.text ?? sentences.join('');
  const ids = reports.map((_, i) => hashId([id, 'mention', i]));
  const names = new Set(
    reports.flatMap(({ actor, target, source }) => [actor, target, ...(source ? [source] : [])]),
  );
  return {
    document: {
      id,
      title: `Title of ${id}`,
      published,
      url: null,
      lang: 'zh',
      sha256: sha256Hex(text),
      text,
      extractor,
      origin,
    },
    entities: [...names].map(
      (name): EntityRow => ({
        id: country(name),
        name,
        kind: 'country',
        aliases: aliases[name] ?? [],
        wikidata: null,
      }),
    ),
    mentions: reports.map((report, i): MentionRow => {
      const { actor, target, type = 'ACCUSE', lemma = '批评', day, source, contentOf } = report;
      const start = sentences.slice(0, i).join('').length;
      const verb = start + actor.length;
      const end = verb + lemma.length + target.length;
      return {
        id: ids[i] ?? '',
        actor: { entity: country(actor), mention: actor, start, end: verb, implicit: i % 5 === 4 },
        target: {
          entity: country(target),
          mention: target,
          start: verb + lemma.length,
          end,
          implicit: false,
        },
        verb: lemma,
        lemma,
        type,
        spans: [[verb, verb + lemma.length]],
        polarity: report.polarity ?? 'affirmed',
        modality: report.modality ?? 'actual',
        date: day === undefined ? null : { from: day, to: day, precision: 'day', text: day },
        place: report.place ?? null,
        source: source === undefined ? null : country(source),
        contentOf: contentOf === undefined ? null : (ids[contentOf] ?? null),
        evidence: { start, end: end + 1, text: sentences[i] ?? '' },
        confidence: report.confidence ?? 0.5,
        rule: 'example',
      };
    }),
  };
}

const NAMES = [
  '日本',
  '美国',
  '中国',
  '俄罗斯',
  '韩国',
  '法国',
  '德国',
  '英国',
  '印度',
  '巴西',
  '埃及',
  '越南',
];
const TYPES = [
  'ACCUSE',
  'AID',
  'CONSULT',
  'STATE',
  'OTHER',
  'SANCTION',
] as const satisfies readonly ActionType[];
const LEMMAS = ['批评', '援助', '会晤', '声明', '制裁'];
const MODALITIES = ['actual', 'actual', 'planned', 'demanded'] as const satisfies readonly Modality[];

/** Documents that use every part of the model, the same for the same seed; some repeat another's text. */
export function exampleCorpus(documents: number, reportsEach: number, seed = 1): Contribution[] {
  let state = seed;
  const random = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const pick = <T>(list: readonly [T, ...T[]] | readonly T[], fallback: T): T =>
    list[random(list.length)] ?? fallback;
  const corpus: Contribution[] = [];
  for (let d = 0; d < documents; d += 1) {
    const twin = d % 7 === 6 ? corpus[d - 3] : undefined;
    const reports = Array.from({ length: reportsEach }, (_, i): ExampleReport => {
      const far = random(4) === 0 ? String(random(documents * 3)) : '';
      return {
        actor: pick(NAMES, '日本') + far,
        target: pick(NAMES, '美国'),
        type: pick(TYPES, 'ACCUSE'),
        lemma: pick(LEMMAS, '批评'),
        modality: pick(MODALITIES, 'actual'),
        polarity: random(10) === 0 ? 'negated' : 'affirmed',
        confidence: random(100) / 100,
        ...(random(3) === 0 && { day: `2025-11-${String(1 + random(28)).padStart(2, '0')}` }),
        ...(random(4) === 0 && { source: pick(NAMES, '中国') }),
        ...(random(5) === 0 && { place: pick(NAMES, '中国') }),
        ...(i > 0 && random(6) === 0 && { contentOf: i - 1 }),
      };
    });
    const made = example({
      id: `corpus/${String(d).padStart(5, '0')}.txt`,
      published: random(5) === 0 ? null : `2025-11-${String(1 + random(28)).padStart(2, '0')}`,
      reports,
      aliases: { 日本: [`日方${random(3)}`] },
    });
    corpus.push(
      twin
        ? { ...made, document: { ...made.document, text: twin.document.text, sha256: twin.document.sha256 } }
        : made,
    );
  }
  return corpus;
}
