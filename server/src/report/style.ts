/** For the screen and for A4; nothing is loaded from anywhere. */
export const style = `
:root { color-scheme: light; }
body { margin: 2em auto; max-width: 62em; padding: 0 1.5em; color: #1f2328; line-height: 1.6;
  font-family: "Noto Serif CJK SC", "Source Han Serif SC", SimSun, STSong, serif; }
h1 { text-align: center; letter-spacing: .3em; }
h2 { margin-top: 2em; overflow-wrap: anywhere; }
h3 { margin: 1.6em 0 .5em; }
table { width: 100%; border-collapse: collapse; font-size: .92em; }
th, td { border: 1px solid #8c959f; padding: .3em .5em; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
thead th { background: #eaeef2; white-space: nowrap; }
.facts th { width: 6em; background: #f6f8fa; white-space: nowrap; font-weight: normal; }
.number, .place, .kind, .done { white-space: nowrap; }
.number { text-align: right; }
.done { min-width: 4em; }
mark { background: #fff1a8; font-weight: bold; padding: 0 .1em; }
.gap { color: #a40e26; font-weight: bold; }
.error { color: #a40e26; }
.warning { color: #7d4e00; }
.address { color: #57606a; font-size: .92em; }
.sign { display: flex; gap: 2em; margin-top: 3em; break-inside: avoid; }
.sign span { flex: 1; border-bottom: 1px solid #1f2328; padding-bottom: .2em; }
footer { margin-top: 2em; color: #57606a; font-size: .85em; }
tr, li { break-inside: avoid; }
@page { size: A4; margin: 20mm 15mm; }
@media print { body { margin: 0; max-width: none; padding: 0; } article + article { break-before: page; }
  mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
`;
