import type { PictureType } from '../../shared/limits.ts';

/** The bytes that a file of each type begins with. https://en.wikipedia.org/wiki/List_of_file_signatures */
const SIGNATURES: Readonly<Record<PictureType, RegExp>> = {
  'image/jpeg': /^\xff\xd8\xff/,
  'image/png': /^\x89PNG/,
  'image/webp': /^RIFF[^]{4}WEBP/,
};
/** How many bytes from the file's beginning tell. */
export const SIGNATURE_BYTES = 16;

/** Whether a file that begins with these bytes is of this type. What its name or a header declares proves nothing. */
export function hasSignature(mime: PictureType, beginning: Uint8Array): boolean {
  return SIGNATURES[mime].test(Buffer.from(beginning).toString('latin1', 0, SIGNATURE_BYTES));
}
