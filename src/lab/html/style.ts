/** The page's only style sheet: light, dark, and paper. */
export const STYLE = `
:root { color-scheme: light dark; --ground: #FBF8F1; --sheet: #FFFFFF; --ink: #1F1D19; --quiet: #6A665C; --rule: #D9D2C3; --grid: #E9E4D8;
  --good: #2F6B3A; --good-soft: #D8EADB; --bad: #A3261E; --bad-soft: #F5DAD6; --neutral: #5B6770; --neutral-soft: #E2E6E9; --lift: 0%; }
@media (prefers-color-scheme: dark) { :root { --ground: #17181A; --sheet: #1F2124; --ink: #E9E6DF; --quiet: #A5A199; --rule: #3A3D42; --grid: #2C2F33;
  --good: #7CC48A; --good-soft: #24402A; --bad: #F08A7E; --bad-soft: #4A2622; --neutral: #9DB0BC; --neutral-soft: #33393E; --lift: 38%; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 Georgia, 'Times New Roman', serif; }
main { max-width: 1180px; margin: 0 auto; padding: 32px 28px 80px; }
h1 { font-size: 34px; line-height: 1.15; margin: 0 0 4px; }
h2 { font-size: 24px; margin: 0; line-height: 1.25; }
h3 { font-size: 17px; margin: 0; display: inline; }
p { margin: 6px 0; max-width: 78ch; }
a { color: inherit; }
small { font-size: 13px; color: var(--quiet); }
.facts, .target, figcaption, table, .legend, .chip, summary, svg, nav { font-family: system-ui, 'Segoe UI', 'Liberation Sans', sans-serif; }
.facts { color: var(--quiet); font-size: 14px; }
section { background: var(--sheet); border: 1px solid var(--rule); padding: 22px 26px 24px; margin: 26px 0 0; }
.title { display: flex; gap: 12px; align-items: baseline; flex-wrap: wrap; }
.title .n { color: var(--quiet); min-width: 1.2em; }
.question { font-size: 18px; font-style: italic; margin: 4px 0 2px; }
.target { font-size: 14px; color: var(--quiet); }
.says { font-size: 17px; margin: 12px 0 14px; }
.chip { font-size: 13px; font-weight: 600; padding: 1px 9px 2px; white-space: nowrap; border-radius: 10px; }
.chip.good { color: var(--good); background: var(--good-soft); } .chip.bad { color: var(--bad); background: var(--bad-soft); }
.chip.neutral { color: var(--neutral); background: var(--neutral-soft); }
.chip.gate { color: var(--ink); background: none; border: 1px solid var(--rule); font-weight: 500; }
table { border-collapse: collapse; font-size: 14px; width: 100%; }
th, td { text-align: left; padding: 4px 10px 4px 0; border-bottom: 1px solid var(--grid); vertical-align: baseline; font-weight: 400; }
thead th { color: var(--quiet); font-size: 12.5px; border-bottom: 1px solid var(--rule); }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.quiet { color: var(--quiet); }
td.bar { padding-left: 6px; width: 1%; } td.bar svg { display: block; position: relative; top: 3px; }
tbody tr:hover { background: color-mix(in srgb, var(--ink) 4%, transparent); }
table.uses td:first-child { width: 34%; } tr.never td { color: var(--quiet); }
table.uses button { font: inherit; color: inherit; background: none; border: 0; padding: 2px 0; cursor: pointer; text-decoration: underline dotted; text-underline-offset: 3px; }
th[aria-sort] button { color: var(--ink); font-weight: 600; }
th[aria-sort=ascending] button::after { content: ' ▲'; } th[aria-sort=descending] button::after { content: ' ▼'; }
.who { white-space: nowrap; } .swatch { display: inline-block; width: 10px; height: 10px; margin-right: 6px; background: var(--fill); }
details { margin: 20px 0 0; } summary { cursor: pointer; color: var(--quiet); font-size: 14px; margin-bottom: 6px; } summary h3 { color: var(--ink); font-family: Georgia, serif; }
figure { margin: 0; min-width: 0; } figcaption { font-weight: 600; font-size: 14px; margin-bottom: 2px; }
.plots { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 500px), 1fr)); gap: 26px 36px; margin-top: 22px; align-items: start; }
.plots.three { grid-template-columns: repeat(auto-fill, minmax(min(100%, 320px), 1fr)); gap: 20px 26px; }
figure > svg { display: block; width: 100%; height: auto; max-width: 640px; overflow: visible; }
.legend { display: flex; flex-wrap: wrap; gap: 2px 14px; margin: 0 0 4px; font-size: 12.5px; color: var(--quiet); max-width: none; } .legend svg { vertical-align: -2px; }
[style^='--c'] { --fill: color-mix(in oklab, var(--c), white var(--lift)); }
.grid { stroke: var(--grid); } .axis { stroke: var(--quiet); } .rail { stroke: var(--rule); stroke-width: 2; }
.tick { fill: var(--quiet); font-size: 11px; } .label { fill: var(--quiet); font-size: 11.5px; font-style: italic; }
.line { stroke: var(--fill); stroke-width: 2.2; fill: none; stroke-linejoin: round; } .band { fill: var(--fill); opacity: 0.16; } .area { fill: var(--fill); }
.whisker { stroke: var(--ink); stroke-width: 1.4; }
.good { --mood: var(--good); } .bad { --mood: var(--bad); } .neutral { --mood: var(--neutral); }
.span { fill: var(--mood); opacity: 0.32; } .dot { fill: var(--mood); }
@media print { :root { color-scheme: light; --ground: #FFF; --sheet: #FFF; --ink: #000; --quiet: #555; --rule: #BBB; --grid: #DDD; --good: #2F6B3A; --good-soft: #E8F2EA; --bad: #A3261E; --bad-soft: #F8E6E4; --neutral: #5B6770; --neutral-soft: #EEE; --lift: 0%; }
  body { font-size: 12px; -webkit-print-color-adjust: exact; print-color-adjust: exact; } main { padding: 0; max-width: none; } section { border: 0; border-top: 2px solid var(--ink); padding: 10px 0; margin: 14px 0 0; }
  figure, tr, .title { break-inside: avoid; } h2, .title, .question { break-after: avoid; } table { font-size: 10.5px; } .plots { grid-template-columns: 1fr 1fr; } .plots.three { grid-template-columns: repeat(3, 1fr); } td.bar svg { width: 120px; } }
`;

/** Sorts the tables of use and worth: no more script than that. */
export const SCRIPT = `
for (const table of document.querySelectorAll('table.uses')) {
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, k) => head.querySelector('button')?.addEventListener('click', () => {
    const down = head.getAttribute('aria-sort') === 'descending' || (!head.hasAttribute('aria-sort') && !head.classList.contains('number'));
    for (const h of heads) h.removeAttribute('aria-sort');
    head.setAttribute('aria-sort', down ? 'ascending' : 'descending');
    const key = (row) => { const c = row.cells[k]; return c.classList.contains('number') ? (c.dataset.v === undefined ? null : Number(c.dataset.v)) : c.textContent; };
    const rows = [...table.tBodies[0].rows].sort((a, b) => {
      const [x, y] = [key(a), key(b)];
      // Empty cells stay at the end, whichever way it is sorted.
      if (x === null || y === null) return (x === null) - (y === null);
      return (typeof x === 'number' ? x - y : x.localeCompare(y)) * (down ? 1 : -1);
    });
    table.tBodies[0].append(...rows);
  }));
}
`;
