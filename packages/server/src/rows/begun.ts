type Pieces<P> = AsyncGenerator<P, void, undefined>;

/**
 * The same pieces, of which the first one is there: what cannot be had at all is found out before an answer begins, and
 * can be refused as that. Whoever does not take them to their end has to `return` them.
 */
export async function begun<P>(pieces: Pieces<P>): Promise<Pieces<P>> {
  let first: IteratorResult<P, void> | undefined = await pieces.next();
  const next = async () => {
    const given = first;
    first = undefined;
    return given ?? pieces.next();
  };
  const all: Pieces<P> = {
    next,
    return: () => pieces.return(),
    throw: (error: unknown) => pieces.throw(error),
    [Symbol.asyncIterator]: () => all,
    [Symbol.asyncDispose]: async () => void (await pieces.return()),
  };
  return all;
}
