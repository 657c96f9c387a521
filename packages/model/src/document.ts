import { z } from 'zod';
import { sha256Hex } from './ids.js';

/** A text to be read, decoded, with what is known of it. Offsets everywhere count UTF-16 units of `text`. */
export const documentSchema = z.strictObject({
  /** collection + `/` + path below the input folder */
  id: z.string().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  title: z.string().nullable(),
  /** ISO day on which it came out */
  published: z.iso.date().nullable(),
  url: z.string().nullable(),
  text: z.string(),
});
export type Document = z.infer<typeof documentSchema>;

/** A document as the exchange format carries it, with the language and extractor that read it. */
export const documentRecordSchema = documentSchema
  .extend({
    lang: z.string().min(2),
    /** name@version of the extractor: another one means that the document is read anew */
    extractor: z.string().min(1),
    /** how many triple lines follow */
    triples: z.int().min(0),
  })
  .refine((document) => sha256Hex(document.text) === document.sha256, {
    message: 'sha256 does not belong to text',
  });
export type DocumentRecord = z.infer<typeof documentRecordSchema>;
