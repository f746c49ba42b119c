import type { Design, Face } from '../../../model/design.ts';
import type { Edition } from '../../../model/edition.ts';
import type { Host } from '../../../model/host.ts';
import { declarations, designProperties } from '../../fragments/design-properties.ts';
import { subsetFace } from '../../fragments/subset-face.ts';
import { usedFaces } from './used-faces.ts';

/**
 * Make the style of a page: the design's `html.css`, and before it its colours, and the faces with their fonts inside.
 *
 * @param shown the markup of all that is shown
 */
export async function styleSheet(edition: Edition, shown: string, host: Host): Promise<string> {
  const sheet = edition.design.styles['html.css'] ?? '';
  const faces = usedFaces(edition.design.faces, shown, sheet).map(async ({ face, characters }) =>
    fontFace(face, await subsetFace(face, characters, 'woff2', host)),
  );
  const css = [...(await Promise.all(faces)), properties(edition.design), sheet].join('');
  // Whatever a sheet holds, it can not end the element that it stands in.
  return css.replace(/<\/(?=style)/gi, '<\\/');
}

function properties(design: Design): string {
  const [light, dark] = (['light', 'dark'] as const).map(
    (ground) => `:root{${declarations(designProperties(design, ground))}}`,
  );
  return `${light}\n@media (prefers-color-scheme:dark){${dark}}\n`;
}

function fontFace({ family, weight, style }: Face, woff2: Uint8Array): string {
  const source = `url(data:font/woff2;base64,${Buffer.from(woff2).toString('base64')}) format("woff2")`;
  const name = family.replace(/["\\\n]/g, '');
  return `@font-face{font-family:"${name}";font-weight:${weight};font-style:${style};src:${source}}\n`;
}
