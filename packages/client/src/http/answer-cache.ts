/** A kept page, and what to ask with whether it is still right. */
export interface CachedAnswer {
  readonly text: string;
  readonly contentType: string;
  readonly etag?: string;
  readonly lastModified?: string;
}

/** Keeps pages by address, in memory or anywhere else. */
export interface AnswerCache {
  get(address: string): Promise<CachedAnswer | undefined> | CachedAnswer | undefined;
  set(address: string, answer: CachedAnswer): Promise<void> | void;
}

/** What a kept answer is asked about with, as headers (RFC 9110, section 13). */
export function conditionsOf(kept: CachedAnswer | undefined): Readonly<Record<string, string>> {
  return {
    ...(kept?.etag !== undefined && { "if-none-match": kept.etag }),
    ...(kept?.lastModified !== undefined && { "if-modified-since": kept.lastModified }),
  };
}

/** What an answer may be asked about with later; undefined when it says nothing of the kind. */
export function marksOf(headers: Headers): Pick<CachedAnswer, "etag" | "lastModified"> | undefined {
  const [etag, lastModified] = [headers.get("etag"), headers.get("last-modified")];
  if (etag === null && lastModified === null) return undefined;
  return { ...(etag !== null && { etag }), ...(lastModified !== null && { lastModified }) };
}

/** Keeps the pages used last in memory, up to so many characters. */
export function memoryCache(most: number = 50_000_000): AnswerCache {
  const kept = new Map<string, CachedAnswer>();
  let size = 0;
  const forget = (address: string): void => {
    size -= kept.get(address)?.text.length ?? 0;
    kept.delete(address);
  };
  return {
    get: (address) => {
      const answer = kept.get(address);
      if (answer === undefined) return undefined;
      kept.delete(address);
      kept.set(address, answer);
      return answer;
    },
    set: (address, answer) => {
      forget(address);
      if (answer.text.length > most) return;
      kept.set(address, answer);
      size += answer.text.length;
      for (const [oldest] of kept) {
        if (size <= most) break;
        forget(oldest);
      }
    },
  };
}
