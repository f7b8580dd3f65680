import type { ScenarioData } from '../../rules/data';
import type { ProofItem, ProofSection } from './proof';

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const STYLE = `
@page { size: A4; margin: 16mm 14mm 16mm 14mm; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 190mm; padding: 6mm; font: 10.5pt/1.4 Georgia, "PT Serif", serif; color: #1d1a16; background: #fff; }
h1 { font-size: 20pt; margin: 0 0 1mm; }
h2 { font-size: 14pt; margin: 9mm 0 2mm; padding-top: 2mm; border-top: 2px solid #1d1a16; break-after: avoid; }
p.how { font-size: 9.5pt; color: #4d463c; margin: 2mm 0 4mm; }
nav { columns: 3; font-size: 9.5pt; margin: 0 0 5mm; }
nav a { display: block; color: inherit; text-decoration: none; }
section > div { break-inside: avoid; margin: 0 0 4mm; padding-left: 2mm; border-left: 3px solid #d9cfbd; }
section > div.inner { margin-left: 7mm; border-left-color: #ece5d8; }
.id { font: 8pt/1.3 ui-monospace, Menlo, Consolas, monospace; color: #6b6255; display: flex; gap: 3mm; flex-wrap: wrap; break-after: avoid; }
.id b { color: #1d1a16; }
.id .source { margin-left: auto; }
.pair { display: grid; grid-template-columns: 19mm 1fr 1fr; column-gap: 4mm; }
.pair + .pair { margin-top: 0.8mm; }
.what { font: italic 8pt/1.75 Georgia, serif; color: #6b6255; }
.same { background: #fff3c4; }
@media print { nav { display: none; } body { padding: 0; max-width: none; } }
`;

function block(i: ProofItem): string {
  const head = [`<b>${escape(i.id)}</b>`, escape(i.about), i.source === '' ? '' : `<span class="source">${escape(i.source)}</span>`].filter((x) => x !== '').join(' ');
  const rows = i.texts.map(({ what, text }) => {
    // Texts that read alike may be names, or may wait for their translation.
    const same = text.en === text.fr && /\s/.test(text.en) ? ' class="same"' : '';
    return `<div class="pair"><span class="what">${escape(what)}</span><span lang="en"${same}>${escape(text.en)}</span><span lang="fr"${same}>${escape(text.fr)}</span></div>`;
  });
  return `<div${i.inner ? ' class="inner"' : ''}><div class="id">${head}</div>${rows.join('')}</div>`;
}

/** The whole as one page that needs nothing else: no script, no picture, no font from elsewhere. */
export function proofPage(d: ScenarioData, sections: readonly ProofSection[]): string {
  const anchor = (k: number): string => `s${k + 1}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(d.title.en)}: proof</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escape(d.title.en)} · <span lang="fr">${escape(d.title.fr)}</span></h1>
<p class="how">Every text of the scenario, English left, French right. The bold word above a text is its id in the files: name it when you send a correction. Texts that read the same in both languages are marked.
What cards and decisions do is put into words by the game and is not printed here.</p>
<nav>${sections.map((s, k) => `<a href="#${anchor(k)}">${escape(s.title)} (${s.items.length})</a>`).join('')}</nav>
${sections.map((s, k) => `<section><h2 id="${anchor(k)}">${escape(s.title)}</h2>${s.items.map(block).join('\n')}</section>`).join('\n')}
</body>
</html>
`;
}
