import { plain } from '../drawing/names.js';

/** A name from a document, which cannot disturb the text around it. */
export function Name({ of }: { readonly of: string }) {
  return <bdi className="name">{plain(of)}</bdi>;
}
