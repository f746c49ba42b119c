import type { Flow } from '../../../text/flow.ts';

/** Tell whether a block is not all in capitals. Asked of each name in it, answered by one look. */
export function hasSmallLetters(flow: Flow): boolean {
  const answer = known.get(flow) ?? /\p{Ll}/u.test(flow.text);
  known.set(flow, answer);
  return answer;
}

const known = new WeakMap<Flow, boolean>();
