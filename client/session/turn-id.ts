/** A new turn's id: 128 random bits. Not `randomUUID`, which a school's server without TLS does not offer to its pages. */
export function newTurnId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
