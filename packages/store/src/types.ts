import type {
  ActionType,
  DocumentDetail,
  Entity,
  EntityKind,
  EventDate,
  EventDetail,
  Modality,
  Polarity,
  Selection,
  Stats,
  Subgraph,
} from '@actograph/model';

/** A document as stored. `origin` tells two inputs apart that give their documents the same id. */
export interface DocumentRow {
  readonly id: string;
  readonly title: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly lang: string;
  readonly sha256: string;
  readonly text: string;
  readonly extractor: string;
  readonly origin: string | null;
}

/** An entity as one document knows it; the store unites what several documents say of the same id. */
export interface EntityRow {
  readonly id: string;
  readonly name: string;
  readonly kind: EntityKind;
  readonly aliases: readonly string[];
  readonly wikidata: string | null;
}

export interface MentionRole {
  /** id of the entity, which is among the contribution's entities */
  readonly entity: string;
  readonly mention: string;
  readonly start: number;
  readonly end: number;
  readonly implicit: boolean;
}

/** A triple as stored: all that its sentence says, so that events and relationships follow from mentions. */
export interface MentionRow {
  readonly id: string;
  readonly actor: MentionRole;
  readonly target: MentionRole;
  readonly verb: string;
  readonly lemma: string;
  readonly type: ActionType;
  readonly spans: readonly (readonly [number, number])[];
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly date: EventDate | null;
  /** name of the place */
  readonly place: string | null;
  /** id of the entity that says so */
  readonly source: string | null;
  /** id of the mention (of the same document) whose demand, promise or threat this one is the content of */
  readonly contentOf: string | null;
  readonly evidence: { readonly start: number; readonly end: number; readonly text: string };
  readonly confidence: number;
  readonly rule: string;
}

/** All that one document brings to the graph: written, replaced and removed as a whole. */
export interface Contribution {
  readonly document: DocumentRow;
  readonly entities: readonly EntityRow[];
  readonly mentions: readonly MentionRow[];
}

/** What is stored under a document's id; `duplicateOf` is the document of equal text that counts instead. */
export type DocumentState = Pick<DocumentRow, 'sha256' | 'extractor' | 'origin'> & {
  readonly duplicateOf: string | null;
};

/** A value of a query's result in plain JSON: what both stores give for the same graph and query. */
export type PlainValue = null | boolean | number | string | PlainValue[] | { [key: string]: PlainValue };

export interface QueryResult {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly PlainValue[])[];
  /** whether `limit` cut rows off */
  readonly truncated: boolean;
}

export interface QueryLimits {
  /** the most rows */
  readonly limit: number;
  /** milliseconds */
  readonly timeout: number;
}

/** Which events are meant: those of a relationship (`actor` and `target`), or of an entity in either role. */
export interface EventFilter {
  readonly actor?: string;
  readonly target?: string;
  readonly entity?: string;
  readonly type?: ActionType;
  readonly limit: number;
}

/**
 * A graph store: documents go in whole, questions come out. Two exist, embedded and Neo4j; both give equal
 * answers for equal contents. Every method rejects with an `ActographError`.
 */
export interface GraphStore {
  /** The store's URL without its password. */
  readonly url: string;
  /** A word that changes whenever the contents do; cheap enough to ask every second. */
  revision(): Promise<string>;
  /** What is stored under these document ids; ids that are not stored are left out. */
  known(ids: readonly string[]): Promise<ReadonlyMap<string, DocumentState>>;
  /** Writes documents in one transaction, each replacing what was stored under its id. */
  write(contributions: readonly Contribution[]): Promise<void>;
  /** Runs a reader's Cypher. Rejects with `query-failed` when it would write, `query-limit` when it takes too long. */
  query(
    cypher: string,
    params: Readonly<Record<string, PlainValue>>,
    limits: QueryLimits,
  ): Promise<QueryResult>;
  /** Entities whose name or alias contains the text (any script), best first. */
  search(text: string, limit: number): Promise<readonly Entity[]>;
  /** The part of the relationship map that is selected. */
  select(selection: Selection): Promise<Subgraph>;
  /** Events with their mentions, newest first, and how many there are in all. */
  events(filter: EventFilter): Promise<{ readonly events: readonly EventDetail[]; readonly total: number }>;
  /** A document with its events, or null. */
  document(id: string): Promise<DocumentDetail | null>;
  stats(): Promise<Stats>;
  /** Every node and relationship with all properties, one JSON line each, sorted: equal graphs, equal dumps. */
  dump(): Promise<readonly string[]>;
  /** Removes everything. */
  clear(): Promise<void>;
  /** Publishes what was written and lets go of the store. */
  close(): Promise<void>;
}
