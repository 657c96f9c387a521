import { ENTITY_KINDS, type EntityKind } from '@actograph/model';
import isoCountries from 'i18n-iso-countries';
import { listOf, readTable } from './table.js';
import type { GazetteerEntry } from './types.js';

/** Reads a kind column; anything else falls to the given kind. */
export function kindOf(column: string | undefined, otherwise: EntityKind): EntityKind {
  return ENTITY_KINDS.find((kind) => kind === column) ?? otherwise;
}

interface Gazetteer {
  readonly entries: Map<string, GazetteerEntry>;
  readonly abbreviations: Map<string, GazetteerEntry>;
}

/**
 * Every proper name that the data files know, by each form it takes. Countries come from i18n-iso-countries
 * (MIT) with our own short names, abbreviations and metonyms over them, which win.
 */
export function loadGazetteer(directory: string): Gazetteer {
  const entries = new Map<string, GazetteerEntry>();
  const abbreviations = new Map<string, GazetteerEntry>();
  const put = (form: string, entry: GazetteerEntry) => {
    if (form.length > 1 && !entries.has(form)) entries.set(form, entry);
  };
  const places = readTable(directory, 'places.tsv');
  const placeOf = new Map(places.map(([name = '']) => [name, { id: `place:${name}`, name }]));

  for (const [iso3 = '', name = '', abbreviation = '', aliases, metonyms, kind] of readTable(
    directory,
    'countries.tsv',
  )) {
    const entry = plain(`country:${iso3}`, name, kindOf(kind, 'country'));
    for (const form of [name, ...listOf(aliases)]) put(form, entry);
    if (abbreviation !== '') abbreviations.set(abbreviation, entry);
    for (const form of listOf(metonyms)) {
      put(form, { ...entry, metonym: true, place: placeOf.get(form) ?? { id: `place:${form}`, name: form } });
    }
  }
  for (const [iso3, name] of isoNames()) put(name, plain(`country:${iso3}`, name, 'country'));
  for (const [slug = '', name = '', kind, aliases] of readTable(directory, 'organizations.tsv')) {
    const entry = plain(`org:${slug}`, name, kindOf(kind, 'organization'));
    for (const form of [name, ...listOf(aliases)]) put(form, entry);
  }
  for (const [slug = '', name = '', aliases, , role] of readTable(directory, 'persons.tsv')) {
    const entry = { ...plain(`person:${slug}`, name, 'person'), role: role === '' ? null : (role ?? null) };
    for (const form of [name, ...listOf(aliases)]) put(form, entry);
  }
  for (const [name = '', aliases, kind] of places) {
    const entry = plain(`place:${name}`, name, kindOf(kind, 'place'));
    for (const form of [name, ...listOf(aliases)]) put(form, entry);
  }
  return { entries, abbreviations };
}

const plain = (id: string, name: string, kind: EntityKind): GazetteerEntry => ({
  id,
  name,
  kind,
  metonym: false,
  place: null,
  role: null,
});

/** ISO 3166 codes of three letters with the package's Chinese names. */
function* isoNames(): Generator<[string, string]> {
  for (const [two, names] of Object.entries(isoCountries.getNames('zh', { select: 'all' }))) {
    const three = isoCountries.alpha2ToAlpha3(two);
    if (three) for (const name of names) yield [three, name];
  }
}
