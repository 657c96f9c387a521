/**
 * How far a text reads like Chinese of today: the share of its characters outside ASCII that are everyday
 * Chinese characters or punctuation, 0 to 1. Bytes read in a wrong encoding give mostly rare characters.
 * Control characters count as wrong; a text in plain ASCII is 1.
 */
export function plausibility(text: string): number {
  let weighed = 0;
  let everyday = 0;
  for (const character of text) {
    if (PLAIN_ASCII.test(character)) continue;
    weighed += 1;
    if (EVERYDAY.has(character) || PUNCTUATION.test(character)) everyday += 1;
  }
  return weighed === 0 ? 1 : everyday / weighed;
}

const PLAIN_ASCII = /^[\t\n\f\r -~]$/;
const PUNCTUATION =
  /^[\uFEFF\u00A0\u00B0\u00B7\u00D7\u2010-\u203B\u2460-\u2473\u3000-\u3017\uFF01-\uFF5E\uFFE5]$/;

/**
 * The first levels of GB 2312 (3,755 characters) and Big5 (5,401): the commonest Simplified and Traditional ones,
 * as the makers of both standards sorted them.
 */
const EVERYDAY = new Set([...level('gb18030', 0xb0, 0xd7), ...level('big5', 0xa4, 0xc6)]);

/** All two-byte characters of some lead bytes; U+FFFD for what the encoding leaves free. */
function level(encoding: 'gb18030' | 'big5', firstLead: number, lastLead: number): string {
  const bytes: number[] = [];
  for (let lead = firstLead; lead <= lastLead; lead += 1) {
    // GB 2312 has its characters at the high trail bytes only; Big5 has the first half of each row at low ones.
    if (encoding === 'big5') for (let trail = 0x40; trail <= 0x7e; trail += 1) bytes.push(lead, trail);
    for (let trail = 0xa1; trail <= 0xfe; trail += 1) bytes.push(lead, trail);
  }
  return new TextDecoder(encoding).decode(new Uint8Array(bytes)).replaceAll(/[^\p{Script=Han}]/gu, '');
}
