import { type Token, tokensOf } from '../cypher/tokens.js';

/**
 * A reader's Cypher as LadybugDB can parse it: `IN` is a word of its language, and as a relationship's type,
 * `[:IN]` or `[:OF|IN]`, it has to be quoted.
 */
export function toLadybug(cypher: string): string {
  const tokens = tokensOf(cypher);
  const meaning = (from: number, step: 1 | -1): string => {
    let i = from + step;
    while (tokens[i]?.kind === 'space') i += step;
    return tokens[i]?.text ?? '';
  };
  return tokens
    .map(({ kind, text }, i) => {
      const isType = /^[:|]$/.test(meaning(i, -1)) && /^[\]|*{]$/.test(meaning(i, 1));
      return kind === 'word' && text === 'IN' && isType ? '`IN`' : text;
    })
    .join('');
}

const END_OF_RETURN = new Set(['ORDER', 'SKIP', 'LIMIT', 'UNION']);

/**
 * The names of a query's columns as its last RETURN has them, which is what Neo4j calls them: the alias, or
 * the expression as written. LadybugDB rewrites expressions (`count(*)` to `COUNT_STAR()`, `labels(a)` to
 * `Entity`). The engine's names where they cannot be told from the query (`RETURN *`).
 */
export function columnNames(cypher: string, engineNames: readonly string[]): string[] {
  const items = returnedItems(tokensOf(cypher)).map(nameOf);
  return items.length === engineNames.length && !items.includes('*') ? items : [...engineNames];
}

/** The items of the last RETURN that is in no bracket. */
function returnedItems(tokens: readonly Token[]): Token[][] {
  let items: Token[][] | undefined;
  let depth = 0;
  let open = false;
  for (const [i, token] of tokens.entries()) {
    const isProperty = tokens[i - 1]?.text === '.';
    const word = token.kind === 'word' && !isProperty ? token.text.toUpperCase() : '';
    if (token.kind === 'sign' && '([{'.includes(token.text)) depth += 1;
    if (token.kind === 'sign' && ')]}'.includes(token.text)) depth -= 1;
    if (depth === 0 && word === 'RETURN') {
      items = [[]];
      open = true;
    } else if (depth === 0 && (END_OF_RETURN.has(word) || token.text === ';')) open = false;
    else if (open && depth === 0 && token.text === ',') items?.push([]);
    else if (open) items?.at(-1)?.push(token);
  }
  return items ?? [];
}

function nameOf(item: readonly Token[]): string {
  const words = item.filter(({ kind }) => kind !== 'space');
  const before = words.at(-2);
  const last = words.at(-1);
  if (last && before?.kind === 'word' && before.text.toUpperCase() === 'AS') {
    return last.text.startsWith('`') ? last.text.slice(1, -1).replaceAll('``', '`') : last.text;
  }
  const text = item
    .map((token) => token.text)
    .join('')
    .trim();
  return text.replace(/^DISTINCT\s+/i, '');
}
