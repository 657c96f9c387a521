/**
 * @typedef {{ forms: string[], canonical: string }} GoldRole
 * @typedef {{
 *   doc: string, evidence: string, actor: GoldRole, action: { forms: string[] }, target: GoldRole,
 *   type: string, core: boolean,
 * }} Gold one annotated triple
 * @typedef {import('@actograph/model').Triple} Triple
 */

/** Types whose two roles may be swapped. */
const SYMMETRIC = new Set(['CONSULT', 'AGREE', 'COOPERATE']);

/** @param {string | undefined} text */
const normalised = (text) => (text ?? '').normalize('NFKC').replace(/[\s"'“”‘’「」『』《》〈〉()·・]/gu, '');
// The annotation writes CONCEDE also for what RETREAT covers.
/** @param {string} type */
const sameType = (type) => (type === 'RETREAT' ? 'CONCEDE' : type);

/**
 * What an annotation says of a triple: `right` where a core triple of it matches, `acceptable` where only a
 * minor one does, `wrong` where none does.
 *
 * @param {Triple} triple
 * @param {readonly Gold[]} gold
 * @param {string} text
 * @returns {'right' | 'acceptable' | 'wrong'}
 */
export function labelOf(triple, gold, text) {
  const matching = gold.filter((each) => matches(triple, each, text));
  if (matching.length === 0) return 'wrong';
  return matching.some(({ core }) => core) ? 'right' : 'acceptable';
}

/**
 * How many of these triples match a core triple of their own, and how many match none.
 *
 * @param {readonly Triple[]} triples
 * @param {readonly Gold[]} gold
 * @param {string} text
 */
export function countHits(triples, gold, text) {
  const free = new Set(gold);
  let hits = 0;
  let wrong = 0;
  for (const triple of triples) {
    const matching = [...free].filter((each) => matches(triple, each, text));
    /** @param {Gold} each */
    const rank = (each) =>
      (each.action.forms.includes(triple.action.verb) ? 2 : 0) +
      (each.core ? 1 : 0) +
      (each.type === triple.action.type ? 1 : 0);
    const [match] = matching.sort((a, b) => rank(b) - rank(a));
    if (match === undefined) wrong += 1;
    else {
      free.delete(match);
      if (match.core) hits += 1;
    }
  }
  return { hits, wrong };
}

/**
 * Whether a triple tells what an annotated one tells: overlapping evidence and three roles that agree.
 *
 * @param {Triple} triple
 * @param {Gold} gold
 * @param {string} text
 */
function matches(triple, gold, text) {
  const { actor, action, target, evidence } = triple;
  if (!overlaps(evidence, gold.evidence, text) || !sameVerb(action, gold)) return false;
  return (
    (sameNoun(actor, gold.actor) && sameNoun(target, gold.target)) ||
    (SYMMETRIC.has(gold.type) && sameNoun(actor, gold.target) && sameNoun(target, gold.actor))
  );
}

/**
 * @param {Triple['evidence']} evidence
 * @param {string} stretch
 * @param {string} text
 */
function overlaps({ start, end }, stretch, text) {
  // Evidence much longer than a sentence would match anything.
  if (end - start > Math.max(120, 3 * stretch.length)) return false;
  for (let at = text.indexOf(stretch); at >= 0; at = text.indexOf(stretch, at + 1)) {
    if (start < at + stretch.length && at < end) return true;
  }
  return false;
}

/**
 * One is the tail of the other, which in Chinese is the head noun.
 *
 * @param {{ mention: string, name: string }} given
 * @param {GoldRole} gold
 */
function sameNoun({ mention, name }, gold) {
  const forms = [...gold.forms, gold.canonical].map(normalised).filter(Boolean);
  const longest = Math.max(...forms.map(({ length }) => length));
  return [mention, name]
    .map(normalised)
    .some((given) =>
      forms.some(
        (form) =>
          given === form ||
          (form.length >= 2 && given.endsWith(form) && given.length <= longest * 2.5 + 4) ||
          (given.length >= 2 && form.endsWith(given)),
      ),
    );
}

/**
 * @param {Triple['action']} action
 * @param {Gold} gold
 */
function sameVerb({ verb, type }, gold) {
  const given = normalised(verb);
  return gold.action.forms
    .map(normalised)
    .some(
      (form) =>
        given === form ||
        (given.length >= 2 && form.includes(given)) ||
        (form.length >= 2 && given.includes(form) && given.length <= form.length + 6) ||
        (sameType(type) === sameType(gold.type) && [...given].some((letter) => form.includes(letter))),
    );
}
