"""The style of a page: readable on a screen of 1280 pixels, on a telephone, and on A4 paper without colour."""

GAYA = """
:root { --tinta: #1b1f24; --pudar: #57606a; --garis: #d0d7de; --latar: #f6f8fa; --biru: #1f4e79; --biru-muda: #9dbad6;
  --merah: #a4262c; --kuning: #7a4f01; }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; color: var(--tinta); background: #fff; line-height: 1.5;
  font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", "DejaVu Sans",
  sans-serif; }
main, header, footer, nav { max-width: 1180px; margin: 0 auto; padding: 0 24px; }
header { padding-top: 28px; }
h1 { font-size: 1.75rem; line-height: 1.25; margin: 0 0 4px; }
h2 { font-size: 1.3rem; margin: 44px 0 8px; padding-bottom: 6px; border-bottom: 2px solid var(--biru); }
h3 { font-size: 1.05rem; margin: 24px 0 6px; }
p { margin: 6px 0 12px; max-width: 78ch; }
.pudar, caption, figcaption { color: var(--pudar); }
nav ul { list-style: none; padding: 0; margin: 14px 0 0; display: flex; flex-wrap: wrap; gap: 4px 18px; }
a { color: var(--biru); }
.lompat { position: absolute; left: -9999px; }
.lompat:focus { left: 8px; top: 8px; background: #fff; padding: 8px; }
.kartu { display: grid; grid-template-columns: repeat(auto-fit, minmax(230px, 1fr)); gap: 12px; margin: 16px 0;
  padding: 0; list-style: none; }
.kartu li { border: 1px solid var(--garis); border-left: 5px solid var(--biru); border-radius: 4px; padding: 10px 14px;
  break-inside: avoid; }
.kartu li.wajib { border-left-color: var(--merah); }
.kartu b { display: block; font-size: 1.6rem; line-height: 1.2; }
.kartu span { display: block; font-size: .9rem; color: var(--pudar); }
.berdampingan { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 12px 32px;
  align-items: start; }
figure { margin: 8px 0 16px; break-inside: avoid; }
figcaption { font-size: .95rem; margin-bottom: 6px; }
figcaption b { color: var(--tinta); display: block; }
svg { width: 100%; height: auto; display: block; }
svg text { fill: var(--tinta); font-size: 13px; }
svg .redup { fill: var(--pudar); }
svg .batang { fill: var(--biru); }
svg .muda { fill: var(--biru-muda); }
svg .sumbu { stroke: var(--garis); stroke-width: 1; }
svg .ujung { stroke: var(--tinta); stroke-width: 2; }
svg .jarak { stroke: var(--tinta); stroke-width: 1; stroke-dasharray: 3 3; }
svg .tepi { stroke: var(--merah); stroke-width: 1; }
svg .garis-miring { stroke: var(--merah); stroke-width: 3; }
.gulir { overflow-x: auto; margin: 8px 0 16px; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
caption { text-align: left; padding-bottom: 4px; }
th, td { text-align: left; vertical-align: top; padding: 5px 10px 5px 0; border-bottom: 1px solid var(--garis); }
thead th { border-bottom: 2px solid var(--tinta); vertical-align: bottom; }
tbody th { font-weight: 500; }
.angka { text-align: right; font-variant-numeric: tabular-nums; }
.tingkat { font-size: .75rem; font-weight: 700; letter-spacing: .04em; border: 1px solid currentColor;
  border-radius: 3px; padding: 1px 6px; margin-right: 8px; white-space: nowrap; vertical-align: 2px; }
.tingkat.wajib { color: var(--merah); }
.tingkat.diutamakan { color: var(--kuning); }
.tingkat.info { color: var(--pudar); }
ul.catatan { padding-left: 20px; margin: 6px 0 14px; }
ul.catatan li { margin: 4px 0; max-width: 110ch; overflow-wrap: anywhere; }
.dasar { color: var(--pudar); font-size: .9em; }
.peringatan { border: 1px solid var(--merah); border-left-width: 5px; border-radius: 4px; padding: 10px 14px;
  max-width: none; }
dt { font-weight: 600; }
dd { margin: 0 0 8px; max-width: 90ch; }
footer { margin-top: 48px; padding-bottom: 32px; font-size: .9rem; color: var(--pudar); }
@media (max-width: 900px) { .berdampingan { grid-template-columns: minmax(0, 1fr); } }
@media print {
  @page { size: A4; margin: 15mm 14mm; }
  body { font-size: 10.5pt; }
  main, header, footer { max-width: none; padding: 0; }
  nav, .lompat { display: none; }
  h2, h3 { break-after: avoid; }
  tr, li { break-inside: avoid; }
  caption { break-after: avoid; }
  p { max-width: none; }
  svg { max-width: 145mm; }
  thead { display: table-header-group; }
  .kartu { grid-template-columns: repeat(4, 1fr); gap: 6px; }
  .kartu b { font-size: 1.2rem; }
  .berdampingan { grid-template-columns: minmax(0, 1fr); }
  .gulir { overflow: visible; }
  a { color: inherit; text-decoration: none; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
"""
