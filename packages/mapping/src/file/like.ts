/** A pattern for texts, made ready. */
export interface Like {
  /** Is the whole text like the pattern? */
  matches(text: string): boolean;
  /** The part between { and }; the whole text where the pattern has no braces. Undefined when the text is not like it. */
  take(text: string): string | undefined;
}

const longest = 10_000;

/**
 * Makes a pattern ready: `*` is any text, `#` one digit, `{` and `}` mark the part to take, and every other letter
 * is itself, whatever its case. `\` before a sign makes it a letter. Blanks around the text do not count. Time is at
 * most the text's length times the pattern's.
 */
export function likePattern(pattern: string): Like {
  const tokens = tokensOf(pattern);
  const isPlain = tokens.every(({ kind }) => kind === "sign");
  const whole = fold(tokens.map(({ sign }) => sign).join(""));
  const match = (text: string) => (text.length > longest ? undefined : spans(tokens, text));
  return {
    matches: (text) => (isPlain ? fold(text) === whole : match(tidy(text)) !== undefined),
    take: (text) => {
      const trimmed = tidy(text);
      const at = match(trimmed);
      if (!at) return undefined;
      return trimmed.slice(at.from ?? 0, at.to ?? trimmed.length).trim();
    },
  };
}

/** True when any of the patterns is like the text. */
export function likeAny(patterns: readonly string[]): (text: string) => boolean {
  const all = patterns.map(likePattern);
  return (text) => all.some(({ matches }) => matches(text));
}

interface Token {
  readonly kind: "sign" | "digit" | "any" | "from" | "to";
  readonly sign: string;
}

const kinds: Readonly<Record<string, Token["kind"]>> = { "*": "any", "#": "digit", "{": "from", "}": "to" };

function tokensOf(pattern: string): readonly Token[] {
  const tokens: Token[] = [];
  let isEscaped = false;
  for (const sign of tidy(pattern)) {
    if (sign === "\\" && !isEscaped) isEscaped = true;
    else {
      tokens.push({ kind: isEscaped ? "sign" : (kinds[sign] ?? "sign"), sign });
      isEscaped = false;
    }
  }
  return tokens;
}

function tidy(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\u00a0\u202f]/g, " ")
    .trim();
}

function fold(text: string): string {
  return tidy(text).toLowerCase();
}

interface Spans {
  readonly from?: number;
  readonly to?: number;
}

/** The classic walk of a glob: on a mismatch the last `*` takes one letter more. */
function spans(tokens: readonly Token[], text: string): Spans | undefined {
  const found: { from?: number; to?: number } = {};
  let [token, at] = [0, 0];
  let [star, starAt] = [-1, 0];
  for (;;) {
    const kind = tokens[token]?.kind;
    if (kind === "from" || kind === "to") {
      found[kind] = at;
      token++;
    } else if (kind === "any") {
      [star, starAt] = [token, at];
      token++;
    } else if (at === text.length && token === tokens.length) return found;
    else if (at < text.length && isLike(tokens[token], text[at] as string)) {
      token++;
      at++;
    } else if (star >= 0 && starAt < text.length) {
      starAt++;
      [token, at] = [star + 1, starAt];
    } else return undefined;
  }
}

function isLike(token: Token | undefined, sign: string): boolean {
  if (token?.kind === "digit") return sign >= "0" && sign <= "9";
  return token?.kind === "sign" && token.sign.toLowerCase() === sign.toLowerCase();
}
