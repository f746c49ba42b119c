import type { Figures } from '../../model/figures.ts';

/** Make the function that finds the values of numbers in words: `forty-seven`, `quatre-vingt-dix-sept`, `one million seven hundred thousand`. */
export function numberWords({ words, joining = [], times = [] }: Pick<Figures, 'words' | 'joining' | 'times'>) {
  const known = new Map(Object.entries(words));
  return (text: string): ReadonlySet<string> => {
    const values = new Set<string>();
    let run: number[] = [];
    const end = () => {
      if (run.length > 0) values.add(String(runValue(run, times)));
      // Each word for itself too: `two or three thousand` has a two.
      for (const value of run) values.add(String(value));
      run = [];
    };
    // What stands between two number words of one number is a blank, a hyphen, or a joining word.
    for (const [piece] of text.toLowerCase().matchAll(/[\p{L}\p{M}]+|[^\p{L}\p{M}\s-]+/gu)) {
      const value = known.get(piece);
      if (value !== undefined) run.push(value);
      else if (!(run.length > 0 && joining.includes(piece))) end();
    }
    end();
    return values;
  };
}

function runValue(run: readonly number[], times: readonly number[]): number {
  let [total, current] = [0, 0];
  for (const value of run) {
    if (value >= 1000) [total, current] = [total + Math.max(1, current) * value, 0];
    else if (value === 100) current = Math.max(1, current) * 100;
    else if (value === times[1] && current % 100 === times[0])
      current += current % 100 === 0 ? value : (value - 1) * (times[0] as number);
    else current += value;
  }
  return total + current;
}
