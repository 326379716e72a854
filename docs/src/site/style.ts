import { stylesheet } from "@samapne/page";

/** What only the documentation site has: steps, maps, diagrams, the drop field of the validator. */
const own = `
.footer-links li{margin:0}
.footer-links{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;margin:0 0 1rem}
.button,button{display:inline-block;font:inherit;font-weight:600;line-height:1.4;background:var(--accent);color:var(--on-accent);border:2px solid var(--accent);border-radius:4px;padding:.6rem 1.1rem;text-decoration:none;cursor:pointer}
a.button:visited{color:var(--on-accent)}
.button:hover,button:hover{text-decoration:underline}
button.plain,button[data-plain]{background:none;color:var(--link);padding:.15rem .6rem;font-size:.9rem;border-width:1px}
.action{display:flex;flex-wrap:wrap;align-items:center;gap:.75rem 1.25rem;margin:1.5rem 0}
ul.plain{list-style:none;padding:0}
ul.plain>li{margin-bottom:1rem}
.field,.rule{border-top:1px solid var(--line);padding-top:.25rem;scroll-margin-top:1rem}
.field h3,.rule h3{margin:1rem 0 .5rem;display:flex;flex-wrap:wrap;align-items:baseline;gap:.25rem .6rem}
.field .facts,.rule .facts{border:0;font-size:.95rem}
.field .facts>div,.rule .facts>div{border:0;padding:.15rem 0;grid-template-columns:minmax(0,12rem) minmax(0,1fr)}
.field h3 a,.rule h3 a{text-decoration:none}.field h3 a:hover,.rule h3 a:hover{text-decoration:underline}
.field:target,.rule:target{background:none;box-shadow:-.5rem 0 0 var(--mark)}
.field:target *,.rule:target *{color:revert-layer}
.overview td:empty{display:none}
@container main (max-width:44rem){.overview table.stack td:nth-child(n+3){display:none}.overview table.stack tr{padding:.25rem 0}.overview table.stack [data-label]::before{display:none}.overview table.stack th,.overview table.stack td{padding:.1rem 0}}
.steps>li{margin-bottom:.75rem}
.flow{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,13rem),1fr));gap:1rem;list-style:none;padding:0;counter-reset:flow}
.flow li{margin:0;border:1px solid var(--line);border-radius:4px;padding:1rem 1.1rem;position:relative;counter-increment:flow}
.flow strong{display:block}
.flow strong::before{content:counter(flow) ". ";color:var(--quiet)}
.flow svg,.flow path{fill:none;stroke:var(--accent);stroke-width:2.5;stroke-linejoin:round;stroke-linecap:round}
.flow svg{display:block;margin-bottom:.5rem}
@container main (min-width:64rem){.flow{gap:2.5rem}.flow li+li::before{content:"";position:absolute;left:-1.9rem;top:50%;width:.8rem;height:.8rem;border:solid var(--accent);border-width:3px 3px 0 0;transform:translateY(-50%) rotate(45deg)}}
.hero,.beside{grid-template-columns:minmax(0,1fr)}
.hero{display:grid;gap:1rem 3rem;align-items:center}
.sheet{border:1px solid var(--line);border-radius:6px;padding:1rem 1.25rem;margin:1.5rem 0 0}
.sheet .scroller{margin-bottom:1rem}.sheet table{min-width:0}.sheet caption{color:var(--quiet);font-size:.9rem}
.sheet th,.sheet td{border:1px solid var(--line);padding:.35rem .6rem}.sheet th{background:var(--raised);font-weight:600;font-size:.85rem}
.sheet .wrong{background:var(--error-ground);color:var(--error);outline:2px solid var(--error);outline-offset:-2px}
.sheet .notice{margin:0;padding:.75rem 1rem}.sheet .notice p{margin:0}
.domains{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,17rem),1fr));gap:1rem 2rem;list-style:none;padding:0}
.domains>li{margin:0;border-top:4px solid var(--accent)}.domains h3{margin:.75rem 0 .5rem}.domains ul{list-style:none;padding:0;margin:0}.domains ul li{margin:0;padding:.2rem 0}
.beside{display:grid;gap:0 3rem;align-items:start}.beside h2:first-child{margin-top:1.5rem}
@container main (max-width:28rem){.hero .sheet :is(th,td):nth-child(2){display:none}}
@container main (min-width:56rem){.hero{grid-template-columns:minmax(0,6fr) minmax(0,5fr)}.beside{grid-template-columns:minmax(0,1fr) 20rem}}
.map{max-width:22rem}.map figcaption{font-size:.95rem;color:var(--quiet)}
.map rect{fill:var(--line)}.map rect.marked{fill:var(--accent);stroke:var(--ink);stroke-width:1.2}
.diagram{max-width:34rem}.diagram figcaption{font-weight:700;margin-bottom:.5rem}
.diagram .box{fill:var(--raised);stroke:var(--edge)}.diagram text{fill:var(--ink);font:600 15px system-ui,sans-serif}
.diagram .arc{fill:none;stroke:var(--edge);stroke-width:1.5}.diagram .arrow{fill:var(--edge)}
input[type=search],input[type=text],select{font:inherit;color:inherit;background:var(--ground);border:2px solid var(--edge);border-radius:4px;padding:.5rem .75rem;max-width:100%}
label{font-weight:600;display:block;margin-bottom:.35rem}
.filter{margin-bottom:1rem}
.filter input{width:min(100%,26rem)}
.drop{border:3px dashed var(--edge);border-radius:6px;padding:2rem 1.25rem;text-align:center;background:var(--raised)}
.drop p{margin:0 auto .75rem}.drop.over{border-color:var(--accent);background:var(--ground)}
.drop input:focus-visible+label{outline:3px solid var(--ink);outline-offset:2px;box-shadow:0 0 0 2px var(--ground),0 0 0 7px var(--mark)}
.drop label{display:inline-block;margin:0}
.options{display:flex;flex-wrap:wrap;gap:1rem 3rem;margin:1.5rem 0}
.options>*{min-width:0;max-width:100%;margin:0}.options select{width:min(100%,32rem)}
fieldset{border:0;padding:0;margin:0}legend{font-weight:600;padding:0;margin-bottom:.35rem}fieldset p{margin:0}fieldset+p{margin-top:1.25rem}
.choice{font-weight:400;display:inline}
progress{width:min(100%,26rem);height:1rem;accent-color:var(--accent)}
button.second,.button.second{background:none;color:var(--link)}
button:disabled{opacity:1;background:none;color:var(--quiet);border-color:var(--edge);cursor:not-allowed}
.working{position:sticky;top:0;background:var(--ground);border-bottom:1px solid var(--line);padding:.5rem 0;z-index:1}.working p{margin:0}
#said:empty{display:none}#said{border-left:6px solid var(--error);background:var(--error-ground);padding:1rem 1.25rem;max-width:46rem}
.next{border:1px solid var(--line);border-radius:4px;padding:1rem 1.25rem;margin:0 0 1.5rem;max-width:46rem}.next h2{margin:0 0 .75rem;font-size:1.2rem}.next ul{margin:0}.next li:last-child{margin:0}
.label{font-weight:600;display:block;margin-bottom:.35rem}
#results:focus,#mapping:focus,#made:focus,#results:focus-visible,#mapping:focus-visible,#made:focus-visible{outline:none;box-shadow:none}
[hidden]{display:none!important}
@container main (max-width:44rem){.field .facts>div,.rule .facts>div{display:block}.field .facts :is(dt,dd),.rule .facts :is(dt,dd){display:inline}.field .facts dt,.rule .facts dt{font-size:.85rem;color:var(--quiet)}.field .facts dt::after,.rule .facts dt::after{content:": "}}
@container main (min-width:44rem){#mapping tbody td:last-child{width:40%}}
#mapping td select{width:100%;max-width:26rem}.try{margin-top:.75rem}#mapping input[type=text],#mapping p select{width:min(100%,26rem)}
.results{list-style:none;padding:0}
.results>li{margin:0 0 1.25rem;max-width:46rem}
.results p{margin:0}
.result-title{font-weight:600}
.choices>li{margin:0}.choices{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,16rem),1fr));gap:1.25rem;list-style:none;padding:0}
@media print{button,.drop,.options,.next,.working,.try,.filter{display:none!important}footer{background:none}}
@media (forced-colors:active){.map rect{fill:Canvas;stroke:CanvasText}.map rect.marked{fill:CanvasText;forced-color-adjust:none}}
`;

/** The stylesheet of the site: the look all pages share, and its own. */
export const siteStyle = `${stylesheet}${own.trim()}\n`;
