import { readFileSync, readdirSync } from 'node:fs';
import { builtinCorpus, analysed } from './test/support/judged.ts';
const c = builtinCorpus();
for (const f of process.argv.slice(2)) {
  const text = readFileSync(f,'utf8'); const a = analysed(text, c);
  const sp = new Map<string,number[]>(); for (const p of a.passages) if (p.frame.kind==='reprint') { const s=sp.get(p.match.source)??[1e9,0]; s[0]=Math.min(s[0]!,p.match.draft.start); s[1]=Math.max(s[1]!,p.match.draft.end); sp.set(p.match.source,s); }
  console.log(f, text.length, a.as, JSON.stringify([...sp]));
  for (const e of a.reading.elements) { const inside=[...sp.values()].some(s=>e.span.start>=s[0]!&&e.span.end<=s[1]!); if(!inside) console.log('  ', e.kind, JSON.stringify(text.slice(e.span.start,e.span.end).slice(0,60))); }
  console.log('  labels outside', a.reading.labels.filter(l=>![...sp.values()].some(s=>l.span.start>=s[0]!&&l.span.end<=s[1]!)).length, 'titles', a.reading.paragraphs.filter(p=>p.kind==='title').map(p=>text.slice(p.span.start,p.span.end)).join('|'));
}
