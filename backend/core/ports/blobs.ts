import type { PictureType } from '../../../shared/limits.ts';
import type { Picture } from './model.ts';

/** Where an upload goes: a form's target, and the fields that come before the file in it. */
export type UploadForm = { readonly url: string; readonly fields: Readonly<Record<string, string>> };

export type PictureRef = { readonly session: string; readonly picture: string };

/** Pictures, each belonging to one session. Files in one process, S3 on AWS. */
export interface Blobs {
  /** A permission to upload one file of exactly this type and this size until `until` (ms since 1970). */
  ticket(
    ref: PictureRef,
    file: { readonly mime: PictureType; readonly bytes: number },
    until: number,
  ): Promise<UploadForm>;
  /** Whether the picture has arrived and is what its ticket said. From then on it is not replaced, and can be read and linked. */
  accept(ref: PictureRef): Promise<boolean>;
  /** `undefined` where it was never accepted, or is gone. */
  read(ref: PictureRef): Promise<Picture | undefined>;
  /** A link for a browser, good until `until`. */
  link(ref: PictureRef, until: number): Promise<string>;
  removeAll(session: string): Promise<void>;
}
