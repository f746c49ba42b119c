import type { Edition } from '../../../scripts/model/edition.ts';
import type { Host } from '../../../scripts/model/host.ts';
import { renderHtml } from '../../../scripts/render/html/render-html.ts';

const kept = new Map<string, Promise<Uint8Array>>();

/**
 * Render an edition with a host that has nothing but a memory, which tests of one file share.
 *
 * @param memory what was made before; an empty one to see that it is made the same again
 */
export async function render(edition: Edition, memory = kept): Promise<string> {
  const remember: Host['remember'] = (key, make) => {
    const made = memory.get(key) ?? make();
    memory.set(key, made);
    return made;
  };
  const [artifact, ...others] = await renderHtml(edition, { remember } as Host);
  if (!artifact || others.length > 0) throw new Error(`one page was expected, and ${others.length + 1} were made`);
  return new TextDecoder().decode(artifact.bytes);
}

/** Every value of an attribute, in order. */
export function attributes(html: string, name: string): readonly string[] {
  const body = html.replace(/<(style|script)\b[\s\S]*?<\/\1>/g, '');
  return [...body.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value = '']) => value);
}
