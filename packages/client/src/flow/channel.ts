/** A way from one who gives to one who takes, one thing at a time: the giver waits until the taker comes for more. */
export interface Channel<T> extends AsyncIterable<T> {
  /** Gives one thing. Resolves to false when nobody takes any more. */
  give(value: T): Promise<boolean>;
  /** There is no more, or it went wrong. */
  end(error?: Error): void;
}

/** Makes a channel. */
export function channel<T>(): Channel<T> {
  type Waiting = {
    readonly resolve: (result: IteratorResult<T>) => void;
    readonly reject: (error: unknown) => void;
  };
  let taker: Waiting | undefined;
  let given: { readonly value: T; readonly taken: (more: boolean) => void } | undefined;
  let ended: { readonly error?: Error } | undefined;
  let isClosed = false;

  const next = (): Promise<IteratorResult<T>> => {
    if (given !== undefined) {
      const { value, taken } = given;
      given = undefined;
      taken(true);
      return Promise.resolve({ done: false, value });
    }
    if (ended === undefined)
      return new Promise((resolve, reject) => {
        taker = { resolve, reject };
      });
    return "error" in ended ? Promise.reject(ended.error) : Promise.resolve({ done: true, value: undefined });
  };

  return {
    give: (value) => {
      if (isClosed) return Promise.resolve(false);
      if (taker === undefined)
        return new Promise((taken) => {
          given = { value, taken };
        });
      const { resolve } = taker;
      taker = undefined;
      resolve({ done: false, value });
      return Promise.resolve(true);
    },
    end: (error) => {
      ended ??= error === undefined ? {} : { error };
      if ("error" in ended) taker?.reject(ended.error);
      else taker?.resolve({ done: true, value: undefined });
      taker = undefined;
    },
    [Symbol.asyncIterator]: () => ({
      next,
      return: () => {
        isClosed = true;
        given?.taken(false);
        given = undefined;
        return Promise.resolve({ done: true, value: undefined });
      },
    }),
  };
}
