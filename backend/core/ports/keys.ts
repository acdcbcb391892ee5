/** Secrets and ids, from the runtime's cryptography. */
export interface Keys {
  /** A new id of 128 bits, `[a-z0-9]`. */
  id(): string;
  /** A new session token of 256 bits. */
  token(): string;
  /** A new join code of 40 bits. */
  joinCode(): string;
  /** What is stored of a token: SHA-256, hexadecimal. */
  hash(token: string): string;
  /** Whether a token has this hash, in constant time. */
  matches(token: string, hash: string): boolean;
}
