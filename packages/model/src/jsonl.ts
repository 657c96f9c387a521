import { z } from 'zod';
import { type DocumentRecord, documentRecordSchema } from './document.js';
import type { Extraction } from './extraction.js';
import { spanProblems, type Triple, tripleSchema } from './triple.js';

/** A line of the exchange format that cannot be used: where it stands, and why. */
export interface LineProblem {
  readonly line: number;
  readonly message: string;
}

export type ExtractionResult =
  | { readonly ok: true; readonly extraction: Extraction }
  | { readonly ok: false; readonly problem: LineProblem };

/** The lines of an extraction in the exchange format: its document record, then its triples. */
export function* extractionLines({ document, triples }: Extraction): Generator<string> {
  yield `${JSON.stringify({ document })}\n`;
  for (const triple of triples) yield `${JSON.stringify(triple)}\n`;
}

const documentLineSchema = z.strictObject({ document: documentRecordSchema });

/**
 * Reads the exchange format from chunks of text, one document with its triples at a time, so that memory
 * holds one document however long the stream is. A line that is not valid, or whose spans do not fit the
 * text, gives a problem and costs the document it belongs to: half a document is never passed on.
 */
export async function* parseExtractions(chunks: AsyncIterable<string>): AsyncGenerator<ExtractionResult> {
  let open: OpenDocument | 'none' | 'broken' = 'none';
  let line = 0;
  for await (const text of lines(chunks)) {
    line += 1;
    if (text.trim() === '') continue;
    const parsed = parseLine(text);
    if (typeof parsed === 'string') {
      // A document that has all its triples already does not depend on what this line was to be.
      if (typeof open === 'object' && open.triples.length === open.document.triples) yield finished(open);
      open = 'broken';
      yield { ok: false, problem: { line, message: parsed } };
    } else if ('document' in parsed) {
      if (typeof open === 'object') yield finished(open);
      open = { document: parsed.document, triples: [], line };
    } else if (typeof open === 'object') {
      const message = misplaced(open.document, parsed);
      if (message === undefined) open.triples.push(parsed);
      else {
        open = 'broken';
        yield { ok: false, problem: { line, message } };
      }
    } else if (open === 'none') {
      // Those that follow belong to the same lost document and are not worth a problem each.
      open = 'broken';
      yield { ok: false, problem: { line, message: 'a triple without a document record before it' } };
    }
  }
  if (typeof open === 'object') yield finished(open);
}

interface OpenDocument {
  readonly document: DocumentRecord;
  readonly triples: Triple[];
  readonly line: number;
}

function finished({ document, triples, line }: OpenDocument): ExtractionResult {
  if (triples.length === document.triples) return { ok: true, extraction: { document, triples } };
  const message = `document ${document.id} announces ${document.triples} triples, but ${triples.length} follow`;
  return { ok: false, problem: { line, message } };
}

function misplaced(document: DocumentRecord, triple: Triple): string | undefined {
  if (triple.doc !== document.id) return `triple of ${triple.doc} stands under document ${document.id}`;
  const problems = spanProblems(document.text, triple);
  return problems.length > 0 ? problems.join('; ') : undefined;
}

function parseLine(text: string): z.infer<typeof documentLineSchema> | Triple | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return `not JSON: ${error instanceof Error ? error.message : String(error)}`;
  }
  const isDocument = typeof value === 'object' && value !== null && 'document' in value;
  const parsed = (isDocument ? documentLineSchema : tripleSchema).safeParse(value);
  return parsed.success ? parsed.data : z.prettifyError(parsed.error);
}

/** The lines of a text: split at line feeds only, since U+2028 and its like are ordinary characters inside JSON strings. */
export async function* lines(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let rest: string[] = [];
  for await (const chunk of chunks) {
    const parts = chunk.split('\n');
    const last = parts.pop() ?? '';
    for (const part of parts) {
      rest.push(part);
      yield rest.join('');
      rest = [];
    }
    rest.push(last);
  }
  const tail = rest.join('');
  if (tail !== '') yield tail;
}
