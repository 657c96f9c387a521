/** Controls, line breaks, and marks that turn the direction of the text after them or cannot be seen at all. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

/** The longest name that a label shows: more would cover the map. */
const LABEL_LENGTH = 24;

/** A name as any place of the page can show it: on one line, in reading order. */
export const plain = (name: string): string => name.replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim();

/** A name as the map can show it: plain, and cut where it is too long. */
export function label(name: string): string {
  const characters = [...plain(name.slice(0, 20 * LABEL_LENGTH))];
  if (characters.length <= LABEL_LENGTH) return characters.join('');
  return `${characters.slice(0, LABEL_LENGTH - 1).join('')}…`;
}

/** Marks that turn the direction of the text after them, so that it reads as what it does not say. */
const TURNS = /[\u202A-\u202E\u2066-\u2069]/g;

/** A document's text as it is to be shown: all of it, in the order in which it is written. */
export const readable = (text: string): string => text.replace(TURNS, '');
