/** Every way Actograph reports a failure. Scripts may rely on these codes; messages are for people. */
export type ErrorCode =
  | 'bad-input' // a file, record or text that cannot be read as what it claims to be
  | 'bad-usage' // a command or request with wrong or missing parameters
  | 'not-found' // a document, entity or event that is not in the store
  | 'store-busy' // another process writes to the store
  | 'store-unreachable' // no server, wrong password, no permission
  | 'store-mismatch' // the store was made by another version, or fails its own check after a write
  | 'query-failed' // the user's Cypher is wrong or tries to write
  | 'query-limit'; // the user's Cypher ran into its limit of time

/** A failure with a closed code; the message names the input and the way out, `cause` keeps the original. */
export class ActographError extends Error {
  override readonly name = 'ActographError';
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.code = code;
  }
}
