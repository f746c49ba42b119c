import type { Element, ElementContent, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { toXml } from 'xast-util-to-xml';

/**
 * Keep of an SVG drawing what draws, and nothing that acts or fetches: an allow list, since a deny list is never finished.
 *
 * Dropped: scripts, event attributes, foreign content, animation, style sheets that import or point outside, links, references to
 * anything but the drawing's own parts and embedded raster images.
 *
 * @returns nothing when the text is no well-formed SVG
 */
export function cleanSvg(source: string): string | undefined {
  try {
    // Entities declared in a DOCTYPE are not needed by drawings, and are a known way to make a file grow without end.
    const tree: Root = fromXml(source.replace(/^\uFEFF/, '').replace(/<!DOCTYPE(?:[^>[]|\[[^\]]*\])*>/i, ''));
    const svg = tree.children.find((node): node is Element => node.type === 'element');
    if (svg?.name !== 'svg') return undefined;
    cleanElement(svg);
    svg.attributes.xmlns = 'http://www.w3.org/2000/svg';
    return toXml({ type: 'root', children: [svg] });
  } catch {
    // Not well formed, or nested deeper than anything that was drawn.
    return undefined;
  }
}

const ELEMENTS = new Set(
  (
    'svg g defs symbol use title desc metadata path rect circle ellipse line polyline polygon text tspan textPath image marker pattern ' +
    'mask clipPath linearGradient radialGradient stop filter switch style ' +
    'feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight ' +
    'feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight ' +
    'feSpecularLighting feSpotLight feTile feTurbulence'
  ).split(' '),
);

function cleanElement(element: Element): void {
  for (const [name, value] of Object.entries(element.attributes)) {
    if (!isHarmless(name, value ?? '')) delete element.attributes[name];
  }
  const isText = (child: ElementContent) => child.type === 'text' || child.type === 'cdata';
  // Pieces of a style sheet are judged together: what one of them begins another may end.
  const css = element.name === 'style' ? element.children.map((child) => ('value' in child ? child.value : '')).join('') : '';
  const mayHoldText = isHarmlessCss(css);
  element.children = element.children.filter((child) => {
    if (child.type !== 'element') return isText(child) && mayHoldText;
    return ELEMENTS.has(child.name);
  });
  for (const child of element.children) if (child.type === 'element') cleanElement(child);
}

function isHarmless(name: string, value: string): boolean {
  if (/^on/i.test(name) || /^xmlns:/.test(name)) return name === 'xmlns:xlink';
  if (name.includes(':') && !['xlink:href', 'xml:space', 'xml:lang'].includes(name)) return false;
  if (name === 'href' || name === 'xlink:href') return /^\s*(?:#|data:image\/(?:png|jpeg|gif|webp);base64,)/i.test(value);
  return isHarmlessCss(value);
}

/** Let pass CSS and attribute values that point only at parts of the drawing itself: `url(#gradient)`. */
function isHarmlessCss(value: string): boolean {
  const plain = value.replace(/\/\*[\s\S]*?\*\//g, '');
  // A backslash may spell any of the forbidden words in CSS escapes.
  if (/\\|@import|expression\s*\(|javascript:|image-set|@font-face/i.test(plain)) return false;
  return [...plain.matchAll(/(?:url|src)\s*\(\s*(['"]?)(.?)/gi)].every((match) => match[2] === '#');
}
