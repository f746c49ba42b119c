import { readDesign } from '../read/read-design.ts';
import type { Surroundings } from './surroundings.ts';

export type DesignReader = (name: string) => ReturnType<typeof readDesign>;

/** Read each design once, for checking and for all the editions in it. */
export function designReader({ host, report }: Pick<Surroundings, 'host' | 'report'>): DesignReader {
  const known = new Map<string, ReturnType<typeof readDesign>>();
  return (name) => {
    const design = known.get(name) ?? readDesign(host, name, report);
    known.set(name, design);
    return design;
  };
}
