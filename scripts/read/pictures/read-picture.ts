import type { Picture } from '../../model/book.ts';
import { type Host, OutsideError } from '../../model/host.ts';
import type { Problem } from '../../model/report.ts';
import { isWhole } from './is-whole.ts';

/**
 * Read one picture and find out what it is by its bytes, not by its name.
 *
 * @returns the picture, or the problem with it (without a place)
 */
export async function readPicture(host: Host, path: string): Promise<Picture | Problem> {
  let bytes: Uint8Array;
  try {
    bytes = await host.read(path);
  } catch (error) {
    if (error instanceof OutsideError) return { rule: 'image:outside', values: { path } };
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return { rule: 'image:missing', values: { path } };
    return { rule: 'image:missing', shade: 'unreadable', values: { path, detail: code ?? (error as Error).message } };
  }
  const { imageSize } = await import('image-size');
  let size: ReturnType<typeof imageSize>;
  try {
    size = imageSize(bytes);
  } catch {
    return { rule: 'image:format', values: { path } };
  }
  const mediaType = MEDIA_TYPES[size.type ?? ''];
  if (!mediaType || !size.width || !size.height) return { rule: 'image:format', values: { path } };
  // A photograph that was taken on its side is shown upright: EXIF orientations 5 to 8 swap the sides.
  const turned = (size.orientation ?? 1) >= 5;
  const [widthPx, heightPx] = turned ? [size.height, size.width] : [size.width, size.height];
  if (mediaType !== 'image/svg+xml') {
    if (!isWhole(bytes, mediaType)) return { rule: 'image:format', shade: 'damaged', values: { path } };
    return { path, bytes, mediaType, widthPx, heightPx };
  }
  const { cleanSvg } = await import('./clean-svg.ts');
  const clean = cleanSvg(new TextDecoder().decode(bytes));
  if (clean === undefined) return { rule: 'image:format', shade: 'svg', values: { path } };
  return { path, bytes: new TextEncoder().encode(clean), mediaType, widthPx, heightPx };
}

const MEDIA_TYPES: Readonly<Record<string, Picture['mediaType']>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  svg: 'image/svg+xml',
};
