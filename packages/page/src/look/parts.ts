/** Badges, notices, facts, cards, code, details, and tables where there is no room for them. */
export const parts = `
.badge{display:inline-block;font-size:.85rem;font-weight:600;line-height:1.4;padding:.05rem .5rem;border:1px solid currentColor;border-radius:3px;white-space:nowrap;color:var(--quiet)}
.badge.error{color:var(--error)}.badge.warning{color:var(--warning)}.badge.success{color:var(--success)}
.notice{border-left:6px solid var(--edge);background:var(--raised);padding:1rem 1.25rem;margin:0 0 1.5rem;max-width:46rem}
.notice>:last-child{margin-bottom:0}
.notice-heading{font-weight:700;margin:0 0 .25rem}
.notice.error{border-color:var(--error);background:var(--error-ground)}.notice.error .notice-heading{color:var(--error)}
.notice.warning{border-color:var(--warning);background:var(--warning-ground)}.notice.warning .notice-heading{color:var(--warning)}
.notice.success{border-color:var(--success);background:var(--success-ground)}.notice.success .notice-heading{color:var(--success)}
.facts{border-top:1px solid var(--line)}
.facts>div{display:grid;grid-template-columns:minmax(0,14rem) minmax(0,1fr);gap:0 1.5rem;padding:.5rem 0;border-bottom:1px solid var(--line)}
.facts dt{font-weight:600}
.facts dd{margin:0}
.facts dd>:last-child{margin-bottom:0}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,18rem),1fr));gap:1.25rem;list-style:none;padding:0}
.cards>li{margin:0;max-width:none}
.card{border:1px solid var(--line);border-top:4px solid var(--accent);border-radius:4px;padding:1rem 1.25rem}
.card p{margin:0}
.card-title{font-size:1.1rem;font-weight:700;margin-bottom:.25rem!important}
.ways{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;list-style:none;padding:0}.ways>li{margin:0}
.code{border:1px solid var(--line);border-radius:4px;overflow:hidden}
.code figcaption{max-width:none;display:flex;flex-wrap:wrap;justify-content:space-between;align-items:center;gap:.25rem 1rem;font-size:.95rem;font-weight:600;padding:.35rem .5rem .35rem 1rem;border-bottom:1px solid var(--line)}
.code pre{margin:0;border:0;border-radius:0}
.code pre:focus-visible{outline-offset:-3px;box-shadow:none}
.language-sh,.language-text{white-space:pre-wrap;overflow-wrap:break-word!important}
td>ul{margin:0;padding-left:1.1rem}
details{border-top:1px solid var(--line);border-bottom:1px solid var(--line);padding:.35rem 0}
details+details{border-top:0;margin-top:-1.25rem}
details[open]>summary{margin-bottom:.75rem}
.scroller{overflow-x:auto;margin:0 0 1.25rem}
.scroller table{margin:0;width:auto;min-width:min(100%,24rem)}
@container main (max-width:44rem){
.facts>div{grid-template-columns:minmax(0,1fr)}
table.stack,table.stack caption,table.stack tbody,table.stack tr,table.stack th,table.stack td{display:block}
table.stack thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
table.stack tr{border-top:2px solid var(--edge);padding:.5rem 0}
table.stack th,table.stack td{border:0;padding:.25rem 0}
table.stack th.number,table.stack td.number{text-align:left}
table.stack td[data-label]::before{content:attr(data-label) ": ";content:attr(data-label) ": " / "";font-size:.85rem;font-weight:600;color:var(--quiet)}
table.stack tbody td:not([data-label]){display:none}
}
`;
