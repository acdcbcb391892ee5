import { PICTURE_MAX_BYTES, PICTURE_SIDE_MAX_PX } from '../../../shared/limits.ts';
import { pictureWords } from './picture-words.ts';

/** JPEG qualities, tried in turn until the file is small enough. */
const QUALITIES = [0.85, 0.7, 0.5] as const;
/** A photo of 100 megapixels takes 400 MB to decode; which crashes a phone's page. */
const FILE_MAX_BYTES = 40 * 1024 * 1024;

/** Why a file can't be sent, in words for people. */
export class UnfitPicture extends Error {
  override readonly name = 'UnfitPicture';
}

/**
 * Redraws a picture as a JPEG of at most 1,568 px a side, upright, on white, and so without its EXIF data, such as the place where it was
 * taken. Throws `UnfitPicture`.
 */
export async function shrinkPicture(file: Blob): Promise<Blob> {
  if (file.size > FILE_MAX_BYTES) throw new UnfitPicture(pictureWords.tooLarge);
  const bitmap = await decode(file);
  const scale = Math.min(1, PICTURE_SIDE_MAX_PX / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const context = canvas.getContext('2d');
  if (context === null) throw new UnfitPicture(pictureWords.cannotPrepare);
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  for (const quality of QUALITIES) {
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
    if (blob !== null && blob.size <= PICTURE_MAX_BYTES) return blob;
  }
  throw new UnfitPicture(pictureWords.stillTooLarge);
}

async function decode(file: Blob): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    throw new UnfitPicture(pictureWords.noPicture);
  }
}
