/** What several sources give, as it comes; at most `most` of them run at once. Ends all when it is ended. */
export async function* merged<T>(
  sources: readonly (() => AsyncIterator<T>)[],
  most: number,
): AsyncGenerator<T> {
  const waiting = [...sources];
  const running = new Map<AsyncIterator<T>, Promise<readonly [AsyncIterator<T>, IteratorResult<T>]>>();
  const advance = (iterator: AsyncIterator<T>): void => {
    // Taken out and put in last, so that a fast source does not keep the others waiting.
    running.delete(iterator);
    running.set(
      iterator,
      iterator.next().then((result) => [iterator, result] as const),
    );
  };
  const begin = (): void => {
    const next = waiting.shift();
    if (next !== undefined) advance(next());
  };
  for (let started = 0; started < most; started++) begin();
  try {
    while (running.size > 0) {
      const [iterator, result] = await Promise.race(running.values());
      if (result.done === true) {
        running.delete(iterator);
        begin();
        continue;
      }
      yield result.value;
      advance(iterator);
    }
  } finally {
    for (const [iterator, last] of running) {
      last.catch(() => undefined);
      iterator.return?.().catch(() => undefined);
    }
  }
}
