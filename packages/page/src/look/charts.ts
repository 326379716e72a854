/** Charts: one ink and its ground; tones only where they mean something. */
export const charts = `
.chart{max-width:54rem}
.chart figcaption{font-weight:700;margin-bottom:.75rem}
.bars{margin:0}
.bar{display:grid;grid-template-columns:minmax(0,20rem) minmax(0,1fr);gap:.1rem 1rem;align-items:center;padding:.3rem 0}
.bar dd{margin:0;display:flex;align-items:center;gap:.75rem}
.bar-picture{flex:1 1 auto;min-width:3rem;height:1rem}
.bar-value{flex:0 0 auto;min-width:4.5rem;text-align:right;font-variant-numeric:tabular-nums}
.bar-ground{fill:var(--raised)}
.bar-ink,.columns rect{fill:var(--accent)}
.error .bar-ink,.chart.error .columns rect{fill:var(--error)}
.warning .bar-ink,.chart.warning .columns rect{fill:var(--warning)}
.success .bar-ink,.chart.success .columns rect{fill:var(--success)}
.columns{display:grid;gap:.25rem}
.columns svg{width:100%;height:10rem}
.columns rect.columns-floor,.chart .columns rect.columns-floor{fill:var(--edge)}
.columns-most,.columns-ends{font-size:.85rem;color:var(--quiet);font-variant-numeric:tabular-nums}
.columns-ends{display:flex;justify-content:space-between;gap:1rem}
@container main (max-width:44rem){.bar{grid-template-columns:minmax(0,1fr)}}
@media (forced-colors:active){.bar-ink,.columns rect{fill:CanvasText;forced-color-adjust:none}.bar-ground{fill:Canvas}}
`;
