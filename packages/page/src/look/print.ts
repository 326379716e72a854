/** On paper: only the content, links with their addresses, nothing closed, no row torn apart. */
export const print = `
@media print{
html{font-size:10.5pt}
header,.trail,.contents,.skip,footer nav,[data-screen]{display:none!important}
main{max-width:none;padding:0;container:none}
a{color:inherit}
main a[href^="http"]::after{content:" (" attr(href) ")";font-size:.8em;overflow-wrap:anywhere}
pre{white-space:pre-wrap;overflow:visible}
details::details-content{content-visibility:visible;display:block}
tr,figure,.notice,.card{break-inside:avoid}
h1,h2,h3{break-after:avoid}
}
`;
