import { Converter } from 'opencc-js/t2cn';

const toMainland = Converter({ from: 't', to: 'cn' });

const HAN_FIRST = 0x4e00;
const HAN_LAST = 0x9fff;

/** What each character of the basic block becomes by itself; 0 where it stays. */
const single = (() => {
  const table = new Uint16Array(HAN_LAST + 1);
  const characters: string[] = [];
  for (let code = HAN_FIRST; code <= HAN_LAST; code += 1) characters.push(String.fromCharCode(code));
  // Line feeds part the characters, so that no phrase of the converter spans two of them.
  for (const [i, converted] of toMainland(characters.join('\n')).split('\n').entries()) {
    if (converted.length === 1 && converted !== characters[i]) table[HAN_FIRST + i] = converted.charCodeAt(0);
  }
  return table;
})();

/**
 * The text as the analysis reads it: Simplified script, half-width letters and digits, mainland quotation
 * marks. It has exactly as many UTF-16 units as the original, so that every offset holds in both.
 */
export function normalise(text: string): string {
  return text
    .split('\n')
    .map((line) => simplify(widths(line)))
    .join('\n');
}

const MARKS: Readonly<Record<string, string>> = {
  '「': '“',
  '」': '”',
  '『': '‘',
  '』': '’',
  '﹁': '“',
  '﹂': '”',
  '〝': '“',
  '〞': '”',
  '〈': '《',
  '〉': '》',
  '．': '.',
  '‧': '·',
  '・': '·',
  '•': '·',
  '˙': '·',
  '(': '（',
  ')': '）',
  '!': '！',
  '?': '？',
  ';': '；',
  '\u00a0': ' ',
};

function widths(line: string): string {
  let quotes = 0;
  return line.replace(/[！-～「」『』﹁﹂〝〞〈〉‧・•˙()!?;"\u00a0,:]/gu, (mark, at: number) => {
    if (mark === '"') {
      quotes += 1;
      return quotes % 2 === 1 ? '“' : '”';
    }
    if (mark === ',' || mark === ':') return punctuates(line, at) ? (mark === ',' ? '，' : '：') : mark;
    const ours = MARKS[mark];
    if (ours !== undefined) return ours;
    return /[０-９Ａ-Ｚａ-ｚ％＋－／＄＆]/u.test(mark)
      ? String.fromCharCode(mark.charCodeAt(0) - 0xfee0)
      : mark;
  });
}

/** Whether a western comma or colon parts Chinese words, and not the digits of 1,000 or 11:35. */
function punctuates(line: string, at: number): boolean {
  const digit = /\d/u;
  return (
    !(digit.test(line[at - 1] ?? '') && digit.test(line[at + 1] ?? '')) &&
    /[^ -~]/u.test(line.slice(Math.max(0, at - 1), at + 2))
  );
}

function simplify(line: string): string {
  let traditional = false;
  for (let i = 0; i < line.length && !traditional; i += 1)
    traditional = (single[line.charCodeAt(i)] ?? 0) !== 0;
  if (!traditional) return line;
  const converted = toMainland(line);
  if (converted.length === line.length) return converted;
  let result = '';
  for (let i = 0; i < line.length; i += 1) {
    const code = single[line.charCodeAt(i)] ?? 0;
    result += code === 0 ? line[i] : String.fromCharCode(code);
  }
  return result;
}
