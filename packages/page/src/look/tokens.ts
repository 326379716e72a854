/**
 * Colours and measures by what they are for. Every text colour has at least 4.5:1 on every ground it stands on, and lines
 * of controls at least 3:1, in both schemes (WCAG 1.4.3, 1.4.11); a test computes it.
 */
export const light = {
  ground: "#ffffff",
  raised: "#f3f6f5",
  line: "#c6d0ce",
  edge: "#6b7b78",
  ink: "#17211f",
  quiet: "#4a5754",
  link: "#00566b",
  visited: "#5b3a80",
  accent: "#00566b",
  "on-accent": "#ffffff",
  mark: "#ffe27a",
  error: "#9b1c1c",
  "error-ground": "#fdeceb",
  warning: "#7a4a00",
  "warning-ground": "#fff3d9",
  success: "#1b5e37",
  "success-ground": "#e7f4ec",
} as const;

/** The same for dark screens. */
export const dark = {
  ground: "#121817",
  raised: "#1c2523",
  line: "#3a4845",
  edge: "#8b9c98",
  ink: "#eef3f1",
  quiet: "#b4c2be",
  link: "#83d3e6",
  visited: "#cdb4ec",
  accent: "#83d3e6",
  "on-accent": "#08272f",
  mark: "#ffe27a",
  error: "#ffb3ab",
  "error-ground": "#3a1a18",
  warning: "#ffd58a",
  "warning-ground": "#33260c",
  success: "#9fdcb6",
  "success-ground": "#12301f",
} as const satisfies Readonly<Record<keyof typeof light, string>>;

const properties = (colours: Readonly<Record<string, string>>): string =>
  Object.entries(colours)
    .map(([name, value]) => `--${name}:${value}`)
    .join(";");

/** The tokens as custom properties; paper is always light. */
export const tokens = `:root{color-scheme:light dark;${properties(light)}}
@media screen and (prefers-color-scheme:dark){:root{${properties(dark)}}}`;
