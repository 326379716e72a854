/** Type, links, lists, rows and code: what plain HTML looks like. Measures are in rem, so that larger text makes everything larger. */
export const base = `
*,*::before,*::after{box-sizing:border-box}
html{font-size:112.5%;-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
body{margin:0;background:var(--ground);color:var(--ink);font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif;line-height:1.6;overflow-wrap:break-word}
h1,h2,h3,h4{line-height:1.25;hyphens:auto;font-weight:700;text-wrap:balance;margin:2.5rem 0 .75rem}
h1{font-size:clamp(1.4rem,.9rem + 3vw,2.5rem);margin-top:1.5rem;letter-spacing:-.01em}
h2{font-size:clamp(1.4rem,1.2rem + .9vw,1.75rem)}
h3{font-size:1.2rem;margin-top:2rem}
h4{font-size:1rem}
p,ul,ol,dl,figure,pre,table,details{margin:0 0 1.25rem}
p,li,dd,dt,figcaption,summary{max-width:42rem}
.wide li,.wide dd{max-width:none}
.lead{font-size:1.2rem;line-height:1.5}
.quiet{color:var(--quiet)}
small,.small{font-size:.875rem}
ul,ol{padding-left:1.5rem}
li+li{margin-top:.25rem}
a{color:var(--link);text-underline-offset:.15em;text-decoration-thickness:1px}
/* The line must not hide the underscores of a name. */
a:has(>code){text-underline-offset:.35em}
a:visited{color:var(--visited)}
a:hover{text-decoration-thickness:3px}
:focus-visible{outline:3px solid var(--ink);outline-offset:2px;box-shadow:0 0 0 2px var(--ground),0 0 0 7px var(--mark);border-radius:2px}
main:focus{outline:none}
:target{background:var(--mark);color:#17211f;box-shadow:0 0 0 .25rem var(--mark)}
:target a,:target code{color:inherit}
code,kbd,samp,pre{font-family:ui-monospace,"Cascadia Mono",Consolas,"DejaVu Sans Mono","Liberation Mono",monospace;font-size:.9em}
code,samp{overflow-wrap:anywhere}
/* In a table a name may break, but must not let its column become too narrow for it. */
table code{overflow-wrap:break-word}
time{white-space:nowrap}
p code,li code,td code,th code,dd code,dt code{background:var(--raised);padding:.1em .25em;border-radius:3px}
pre{background:var(--raised);border:1px solid var(--line);border-radius:4px;padding:1rem;overflow-x:auto;line-height:1.5}
pre code{overflow-wrap:normal}
blockquote{margin:0 0 1.25rem;padding-left:1rem;border-left:4px solid var(--line)}
hr{border:0;border-top:1px solid var(--line);margin:2.5rem 0}
img,svg,video{max-width:100%}
table{border-collapse:collapse;width:100%;font-size:.95rem;font-variant-numeric:tabular-nums}
caption{text-align:left;font-weight:700;padding-bottom:.5rem}
th,td{text-align:left;vertical-align:top;padding:.5rem .75rem .5rem 0;border-bottom:1px solid var(--line)}
thead th{border-bottom:2px solid var(--edge)}
tbody th{font-weight:600}
th.number,td.number{text-align:right}
summary{cursor:pointer;font-weight:600;padding:.25rem 0}
.hidden:not(:focus):not(:active){position:absolute;width:1px;height:1px;margin:-1px;padding:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap;border:0}
`;
