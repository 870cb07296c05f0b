// The look of the report in a browser: light paper, ink, one accent, and all of it readable without colour.
#pragma once

#include <string_view>

namespace pausepoint::report {

inline constexpr std::string_view kStyle =
    R"(:root { --ink: #1B2436; --quiet: #5B6577; --line: #E2DACB; --accent: #0E7C86; --pale: #A9D3D4; }
* { box-sizing: border-box; }
body { margin: 0; background: #FAF6EF; color: var(--ink); font: 17px/1.45 Andika, "Noto Sans", system-ui, sans-serif; }
section { max-width: 1080px; margin: 0 auto; padding: 44px 28px 12px; }
section + section { border-top: 2px solid var(--line); }
h1 { font-size: 40px; line-height: 1.15; margin: 0 0 6px; }
h2 { font-size: 27px; line-height: 1.2; margin: 36px 0 4px; }
section > h2:first-child { margin-top: 0; }
h3 { font-size: 20px; line-height: 1.3; margin: 0 0 4px; }
small { display: block; font-size: 14px; font-weight: normal; color: var(--quiet); }
.under { color: var(--quiet); margin: 0 0 18px; }
.missing { background: #FFF4DC; border: 1px solid #EBD28F; border-radius: 10px; padding: 10px 16px; margin: 0 0 12px; }
.note { color: var(--quiet); font-size: 15px; margin: 12px 0 0; max-width: 46em; }
.most { margin: 0 0 10px; }
.limits { color: var(--quiet); font-size: 14px; border-top: 1px solid var(--line); padding-top: 10px; margin: 28px 0 20px; }
article { background: #FFF; border: 1px solid #EBE4D6; border-radius: 14px; padding: 22px 26px; margin: 0 0 20px; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; }
.bars { width: 100%; table-layout: auto; }
.bars th, .bars td, .sure th, .sure td, .classes th, .classes td { text-align: left; vertical-align: top; padding: 10px 20px 10px 0; }
.bars tr + tr > *, .sure tr + tr > *, .classes tr > * { border-top: 1px solid var(--line); }
.bars th[scope=row] { width: 34%; min-width: 220px; font-weight: normal; }
.bars th[scope=row] div { display: flex; gap: 12px; align-items: flex-start; }
.bars td { min-width: 150px; }
.badge { flex: none; width: 28px; height: 28px; border-radius: 50%; background: var(--ink); color: #FFF; font-weight: bold; font-size: 15px; line-height: 28px; text-align: center; }
.badge.pass { background: none; color: var(--quiet); border: 1.5px dashed var(--quiet); line-height: 25px; }
.face { flex: none; width: 32px; height: 32px; fill: none; stroke: var(--ink); stroke-width: 2.6; stroke-linecap: round; stroke-linejoin: round; }
.face .eye { fill: var(--ink); stroke: none; }
.bar { display: block; width: 100%; max-width: 300px; margin-top: 5px; }
.told { display: block; font-size: 15px; white-space: nowrap; }
.told.first { color: var(--quiet); margin-bottom: 6px; }
.told i { font-style: normal; color: var(--quiet); }
.leads { fill: var(--accent); }
.share { fill: var(--pale); stroke: var(--accent); stroke-width: .8; }
.empty { fill: #F3EFE7; }
.earlier { fill: none; stroke: var(--ink); stroke-width: 1.6; stroke-dasharray: 5 3.5; }
.earlier.full { fill: #D9D5CC; }
.frame { fill: none; stroke: var(--accent); stroke-width: 1.4; }
.sure th[scope=row], .classes th { font-weight: bold; min-width: 140px; }
.squares svg { display: block; max-width: 100%; }
@media print {
  body { background: #FFF; font-size: 11pt; }
  section { max-width: none; padding: 0; break-before: page; }
  section:first-child { break-before: auto; }
  article, tr { break-inside: avoid; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
)";

}  // namespace pausepoint::report
