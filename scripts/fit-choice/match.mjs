/** Types whose two roles may be swapped. */
const SYMMETRIC = new Set(['CONSULT', 'AGREE', 'COOPERATE']);

const normalised = (text) => (text ?? '').normalize('NFKC').replace(/[\s"'“”‘’「」『』《》〈〉()·・]/gu, '');
// The annotation writes CONCEDE also for what RETREAT covers.
const sameType = (type) => (type === 'RETREAT' ? 'CONCEDE' : type);

/**
 * What an annotation says of a triple: `right` where a core triple of it matches, `acceptable` where only a
 * minor one does, `wrong` where none does.
 */
export function labelOf(triple, gold, text) {
  const matching = gold.filter((each) => matches(triple, each, text));
  if (matching.length === 0) return 'wrong';
  return matching.some(({ core }) => core) ? 'right' : 'acceptable';
}

/** How many of these triples match a core triple of their own, and how many match none. */
export function countHits(triples, gold, text) {
  const free = new Set(gold);
  let hits = 0;
  let wrong = 0;
  for (const triple of triples) {
    const matching = [...free].filter((each) => matches(triple, each, text));
    const exact = ({ action }) => (action.forms.includes(triple.action.verb) ? 2 : 0);
    const rank = (each) => exact(each) + (each.core ? 1 : 0) + (each.type === triple.action.type ? 1 : 0);
    const [match] = matching.sort((a, b) => rank(b) - rank(a));
    if (match === undefined) wrong += 1;
    else {
      free.delete(match);
      if (match.core) hits += 1;
    }
  }
  return { hits, wrong };
}

/** Whether a triple tells what an annotated one tells: overlapping evidence and three roles that agree. */
function matches(triple, gold, text) {
  const { actor, action, target, evidence } = triple;
  if (!overlaps(evidence, gold.evidence, text) || !sameVerb(action, gold)) return false;
  return (
    (sameNoun(actor, gold.actor) && sameNoun(target, gold.target)) ||
    (SYMMETRIC.has(gold.type) && sameNoun(actor, gold.target) && sameNoun(target, gold.actor))
  );
}

function overlaps({ start, end }, stretch, text) {
  // Evidence much longer than a sentence would match anything.
  if (end - start > Math.max(120, 3 * stretch.length)) return false;
  for (let at = text.indexOf(stretch); at >= 0; at = text.indexOf(stretch, at + 1)) {
    if (start < at + stretch.length && at < end) return true;
  }
  return false;
}

/** One is the tail of the other, which in Chinese is the head noun. */
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
