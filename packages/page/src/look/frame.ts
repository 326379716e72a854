/** The frame of a page: skip link, header, trail, content, footer. */
export const frame = `
.skip{position:absolute;left:1rem;top:-10rem;padding:.75rem 1rem;background:var(--ground);z-index:1}
.skip:focus{top:.5rem}
.inner,.trail,main{max-width:72rem;margin:0 auto;padding:0 clamp(1rem,4vw,2rem)}
header{border-bottom:1px solid var(--line)}
header .inner{display:flex;flex-wrap:wrap;align-items:baseline;gap:.25rem 2rem;padding-top:1rem;padding-bottom:1rem}
header ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none;margin:0;padding:0}
header li{margin:0}
header a,header [aria-current]{display:inline-block;padding:.25rem 0}
header a,header a:visited{color:var(--ink);text-decoration:none}
header a:hover{text-decoration:underline;text-decoration-thickness:2px}
header .home{font-weight:800;font-size:1.25rem;letter-spacing:-.02em}
header [aria-current]{font-weight:700;text-decoration:underline;text-decoration-thickness:3px;text-underline-offset:.4em}
.languages{margin-left:auto;font-size:.95rem}
@media (max-width:40rem){header .inner{column-gap:1rem}.languages{font-size:.9rem}.languages ul{column-gap:.75rem}header .menu{order:1;flex:1 0 100%}}
.trail{font-size:.95rem;padding-top:1rem}
.trail ol{display:flex;flex-wrap:wrap;list-style:none;margin:0;padding:0}
.trail li{margin:0}
.trail li+li::before{content:"›";content:"›" / "";margin:0 .5rem;color:var(--quiet)}
/* What a page does where there is no room depends on the room and the size of the text, not on the screen. */
main{container:main/inline-size}
main{padding-top:.5rem;padding-bottom:4rem}
footer{border-top:1px solid var(--line);background:var(--raised);font-size:.95rem}
footer .inner{padding-top:2rem;padding-bottom:2rem}
footer ul{list-style:none;padding:0}
.contents{border-left:4px solid var(--accent);padding-left:1rem;margin:1.5rem 0 2rem}
.contents p{font-weight:700;margin:0 0 .25rem}
.contents ul{list-style:none;margin:0;padding:0;columns:auto 16rem;column-gap:2rem}
.contents li{margin:0;padding:.15rem 0;break-inside:avoid}
`;
