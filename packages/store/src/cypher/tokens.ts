/** A piece of Cypher: a quoted text or name, a word, white space (comments count as such), or one character. */
export interface Token {
  readonly kind: 'quoted' | 'word' | 'space' | 'sign';
  readonly text: string;
}

const PIECE =
  /('(?:[^'\\]|\\[\s\S])*'|"(?:[^"\\]|\\[\s\S])*"|`(?:[^`]|``)*`)|(\/\*[\s\S]*?\*\/|\/\/[^\n]*|\s+)|([\p{L}\p{N}_$]+)|[\s\S]/gu;

/** Cuts Cypher into pieces, so that a word in a text or a comment is not taken for one of the language. */
export function tokensOf(cypher: string): Token[] {
  return [...cypher.matchAll(PIECE)].map(([text, quoted, space, word]) => ({
    kind: quoted ? 'quoted' : space ? 'space' : word ? 'word' : 'sign',
    text,
  }));
}
