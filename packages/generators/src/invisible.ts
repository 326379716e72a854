/** Blanks other than the space, and what shows as nothing, line breaks aside: characters that text for people spells as escapes. */
export const invisible = /[^\P{Z} ]|\p{Cf}|[^\P{Cc}\n]/gu;
