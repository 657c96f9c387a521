import type { Extractor } from '@actograph/model';

/** The extractor for Chinese. It is loaded when it is needed: its dictionaries would slow down every command. */
export async function chineseExtractor(): Promise<Extractor> {
  const { createChineseExtractor } = await import('@actograph/extractor');
  return createChineseExtractor();
}
