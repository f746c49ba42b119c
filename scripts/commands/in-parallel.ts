/**
 * Do a task for each item, a limited number at once, taking the next item as soon as one is done.
 *
 * After a fault no further item is taken. It is thrown once what was under way has ended, so that nothing goes on behind the caller.
 */
export async function inParallel<T>(items: readonly T[], limit: number, task: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values();
  const faults: unknown[] = [];
  const work = async () => {
    for (const item of queue) {
      if (faults.length > 0) return;
      await task(item).catch((error) => faults.push(error));
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, work));
  if (faults.length > 0) throw faults[0];
}
