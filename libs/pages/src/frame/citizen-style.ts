/**
 * The one style sheet of every citizen page, written into its head: no request stands between the HTML and the paint.
 *
 * The oldest browser it must serve is Chrome / WebView 79 on Android 7. So: no `:has()`, no `gap` in flex boxes, no
 * container queries, no nesting, no `inset`, no two-sided logical shorthands; `:focus-visible` only in rules of its own.
 * Sideways paddings are pixels, so that letters of twice the size still have room. A test holds these bans. Every colour is a variable with a light and a dark value (contrast: design tokens).
 */

const COLOURS = `
:root{--bg:#f4f7f6;--surface:#fff;--soft:#f1f4f3;--tint:#eef6f5;--ink:#17211f;--ink2:#4a5755;--ink3:#5f6b68;
--line:#dde4e2;--control:#75827f;--link:#12525a;--number:#1a666c;--fill:#1a666c;--on-fill:#fff;--button:#12525a;
--button-edge:#0f4047;--on-button:#fff;--bar:#0f4047;--on-bar:#fff;--on-bar2:#d5e9e8;--track:#d5e9e8;--done:#1a666c;
--sun:#f2a93b;--err:#b3261e;--err-bg:#fdeeec;--warn:#6f4200;--warn-bg:#fdf1dc;--warn-line:#e3c27e;color-scheme:light}
@media (prefers-color-scheme:dark){
:root{--bg:#0c1516;--surface:#132021;--soft:#1a292a;--tint:#16302f;--ink:#e8efee;--ink2:#b4c1bf;--ink3:#9aa8a6;
--line:#2a3d3e;--control:#7f908e;--link:#9ccfd0;--number:#8fc4c5;--fill:#7fb8b9;--on-fill:#0c1516;--button:#7fb8b9;
--button-edge:#5d999b;--on-button:#0c1516;--bar:#0f2f34;--on-bar:#fff;--on-bar2:#c3dbda;--track:#2a3d3e;--done:#7fb8b9;
--err:#ff9d94;--err-bg:#2b1614;--warn:#f2c879;--warn-bg:#2a2213;--warn-line:#5c4a22;color-scheme:dark}
}
`;

const GROUND = `
@font-face{font-family:Vazirmatn;src:url('/assets/vazirmatn.woff2') format('woff2');font-weight:400 800;font-display:swap}
*,::before,::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--bg);color:var(--ink);font-size:1.0625rem;line-height:1.85;overflow-wrap:break-word}
[lang=fa]{font-family:Vazirmatn,'Noto Naskh Arabic UI',Tahoma,sans-serif}
[lang=en]{font-family:system-ui,Roboto,'Segoe UI',Arial,sans-serif}
[lang=en] body{line-height:1.6}
[lang=en] .cell span{font-size:1rem}
h1,h2,h3,p,ul,ol,dl,dd,fieldset{margin:0;padding:0}
h1,h2,h3,legend,.asked{text-wrap:balance}
h1{font-size:1.55rem;font-weight:800;line-height:1.5}
h2{font-size:1.2rem;font-weight:800;line-height:1.55}
fieldset{border:0;min-width:0}
legend{display:block;width:100%;padding:0}
a{color:var(--link);text-underline-offset:.25em}
svg{display:block;fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
[dir=rtl] .turn{transform:scaleX(-1)}
.unseen{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip:rect(0,0,0,0);white-space:nowrap}
[hidden]{display:none!important}
`;

const FRAME = `
.wrap{max-width:40rem;margin:0 auto;padding-right:16px;padding-left:16px}
.skip{position:absolute;top:0;right:0;left:0;padding:.5rem 1rem;background:var(--sun);color:#17211f;text-align:center;
transform:translateY(-110%)}
.skip:focus{transform:none}
.top{background:var(--bar);color:var(--on-bar)}
.top .wrap{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;min-height:3.5rem;padding-top:.35rem;
padding-bottom:.35rem}
.brand{display:flex;align-items:center;min-height:2.75rem;color:inherit;text-decoration:none;line-height:1.45}
.brand svg{flex:none;width:28px;height:28px;margin-inline-end:11px}
.brand b{display:block;font-size:1rem;font-weight:700}
.brand small{display:block;font-size:.8125rem;color:var(--on-bar2)}
.tongue{position:relative;flex:0 1 auto;padding:0 14px;line-height:2.05rem;
border:1px solid #6f9a9c;border-radius:99px;color:var(--on-bar);font-size:.875rem;text-decoration:none}
.tongue::after{content:'';position:absolute;top:-6px;right:0;bottom:-6px;left:0}
.progress{background:var(--surface);border-bottom:1px solid var(--line)}
.progress .wrap{padding-top:.6rem;padding-bottom:.8rem}
.steps{display:flex;flex-wrap:wrap;justify-content:space-between;font-size:.875rem;color:var(--ink2)}
.steps b{margin-inline-end:1rem;font-weight:700;color:var(--ink)}
.track{display:flex;margin:.35rem 0 0}
.track i{flex:1;height:6px;margin-inline-end:4px;border-radius:3px;background:var(--track)}
.track i:last-child{margin-inline-end:0}
.track .done{background:var(--done)}
.track .now{background:var(--sun)}
main{display:block;padding-top:1rem;padding-bottom:1.5rem}
.back{display:inline-flex;align-items:center;min-height:2.75rem;margin-bottom:.25rem}
.back svg{flex:none;width:16px;height:16px;margin-inline-end:.5rem}
.lead{margin-top:.35rem;color:var(--ink2)}
.bottom .wrap{padding-top:.75rem;padding-bottom:2.5rem}
.bottom ul{display:flex;flex-wrap:wrap;border-top:1px solid var(--line);padding-top:.75rem;list-style:none;font-size:.875rem}
.bottom li{margin-inline-end:1.25rem}
.bottom a{display:inline-block;line-height:2.75rem}
`;

const CARDS = `
.card{position:relative;margin-top:1rem;padding:1.1rem 17px 1.2rem;background:var(--surface);
border:1px solid var(--line);border-radius:14px}
.card.wrong{border-color:var(--err)}
.card.wrong::before{content:'';position:absolute;top:-1px;bottom:-1px;width:6px;background:var(--err)}
[dir=rtl] .card.wrong::before{right:-1px;border-radius:0 14px 14px 0}
[dir=ltr] .card.wrong::before{left:-1px;border-radius:14px 0 0 14px}
.card>legend,.asked{float:left;display:block;width:100%;padding-bottom:.3rem;font-size:1.125rem;font-weight:700;line-height:1.75}
.card>legend+*,.asked+*{clear:both}
.number{display:block;font-size:.875rem;font-weight:700;color:var(--number)}
legend small,.asked small{font-size:.9rem;font-weight:400;color:var(--ink3)}
.hint{color:var(--ink2);font-size:.95rem}
.refusal{padding-top:.2rem;color:var(--err);font-weight:700}
.problems{margin:.25rem 0 1rem;padding:1rem 17px;background:var(--err-bg);border:2px solid var(--err);border-radius:14px;
color:var(--err)}
.problems ul{margin-top:.35rem;padding-inline-start:1.4rem}
.problems li{margin-top:.25rem;font-weight:600}
.problems a{color:inherit}
.note{margin:.25rem 0 1rem;padding:.85rem 17px;background:var(--warn-bg);border:1px solid var(--warn-line);
border-radius:14px;color:var(--warn)}
`;

const CONTROLS = `
label{position:relative;display:block;cursor:pointer}
label.asked{cursor:auto}
label>input{position:absolute;top:0;left:0;width:100%;height:100%;margin:0;opacity:0;cursor:pointer}
input,select,button{font:inherit;color:inherit}
input,select,textarea,.clear{scroll-margin-top:9rem}
.strip{display:flex;flex-wrap:wrap;margin-top:.8rem;overflow:hidden;border:1px solid var(--control);border-radius:10px}
.cell,.point{flex:1 1 0;margin:0 -1px -1px 0;border:1px solid var(--line);border-top:0;border-left:0}
[dir=rtl] .cell,[dir=rtl] .point{margin:0 0 -1px -1px;border-right:0;border-left:1px solid var(--line)}
.cell{min-width:1.4em}
.cell span{display:block;min-height:52px;line-height:52px;text-align:center;font-weight:600}
.cell small{display:none}
.ends{display:flex;justify-content:space-between;margin-top:.35rem;font-size:.85rem;line-height:1.6;color:var(--ink2)}
.ends b{color:var(--ink)}
.ends span+span{margin-inline-start:1rem;text-align:end}
.point{min-width:3.1em}
.point span{display:block;height:100%;min-height:60px;padding:.4rem 1px .35rem;text-align:center;font-size:.8125rem;
line-height:1.45;font-weight:500}
.point span::before,.row span::before,.line span::before{content:'';display:block;width:20px;height:20px;
border:2px solid var(--control);border-radius:50%;background:var(--surface)}
.point span::before{width:18px;height:18px;margin:0 auto .3rem}
.row{margin-top:.5rem}
.row span,.line span{position:relative;display:block;padding-inline-start:46px;padding-inline-end:12px}
.row span{min-height:50px;padding-top:.6rem;padding-bottom:.5rem;line-height:1.75;border:1px solid var(--line);
border-radius:10px;background:var(--surface)}
.row span::before,.line span::before{position:absolute;top:14px}
[dir=rtl] .row span::before{right:14px}
[dir=ltr] .row span::before{left:14px}
.apart{margin-top:.35rem}
.apart.divided{margin-top:.9rem;padding-top:.4rem;border-top:1px dashed var(--control)}
.soft span{min-height:46px;padding-top:.5rem;padding-bottom:.4rem;border-color:transparent;background:var(--soft);
color:var(--ink2)}
.soft span::before{top:12px;background:transparent}
.line span{min-height:46px;padding-top:.6rem;padding-inline-start:31px;line-height:1.75;font-size:.95rem;color:var(--ink2)}
.line span::before{top:13px}
[dir=rtl] .line span::before{right:0}
[dir=ltr] .line span::before{left:0}
.item{margin-top:.9rem;padding-top:.9rem;border-top:1px solid var(--line)}
legend~.item:first-of-type{margin-top:.2rem;padding-top:.5rem;border-top:0}
.item>legend{float:left;padding-bottom:.5rem;font-weight:600;line-height:1.75}
.item>legend+*{clear:both}
.item.wrong .strip{border-color:var(--err)}
.clear{min-height:44px;padding:0 .25rem;border:0;background:none;color:var(--link);font-size:.9rem;text-decoration:underline;
text-underline-offset:.25em;cursor:pointer}
input[type=text],select{display:block;width:100%;min-height:52px;margin-top:.7rem;padding:.5rem .9rem;
background:var(--surface);border:1px solid var(--control);border-radius:10px}
input[type=text]{max-width:14rem}
[dir=rtl] input[dir=auto]{text-align:right}
select{-webkit-appearance:none;appearance:none;padding-inline-end:2.6rem;background-image:
url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16' fill='none' stroke='%237b8885' stroke-width='2'%3E%3Cpath d='M3 6l5 5 5-5'/%3E%3C/svg%3E");
background-repeat:no-repeat;background-size:16px;background-position:right 14px center}
[dir=rtl] select{background-position:left 14px center}
.wrong input[type=text],.wrong select{border:2px solid var(--err)}
`;

/** Ticks, typed and picked answers, statements, pictures and rich words. */
const KINDS = `
.tick span::before{border-radius:5px}
label:not([class]),.pick label,.share label{cursor:auto}
.own{margin-top:.4rem;padding-inline-start:46px}
.own label,.parts label,.pick label{font-size:.95rem;font-weight:600;color:var(--ink2)}
.own input,.parts input,.parts select,.pick select{margin-top:.2rem}
input[type=text].wide{max-width:none}
textarea{display:block;width:100%;min-height:8rem;margin-top:.7rem;padding:.6rem .9rem;font:inherit;color:inherit;line-height:1.75;
background:var(--surface);border:1px solid var(--control);border-radius:10px;resize:vertical}
[dir=rtl] textarea{text-align:right}
.wrong textarea{border:2px solid var(--err)}
input[dir=ltr]{text-align:left}
.with{display:flex;flex-wrap:wrap;align-items:center}
.with input{flex:0 1 8rem;width:8rem}
.with .unit{margin-top:.7rem;margin-inline-start:.7rem;color:var(--ink2)}
.share{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;margin-top:.6rem;padding-top:.6rem;
border-top:1px solid var(--line)}
.share label{flex:1 1 9rem;margin-inline-end:1rem}
.share .with{flex:0 1 auto}
.share input{width:6rem;flex-basis:6rem;margin-top:0}
.share .unit{margin-top:0}
.parts{display:flex;flex-wrap:wrap;margin-top:.6rem}
.parts div{flex:1 1 4.5rem;margin-inline-end:.6rem;margin-bottom:.4rem}
.parts .month{flex:3 1 9.5rem}
.parts .year{flex:1 1 5.5rem}
.parts .day{flex:0 1 4.5rem}
.pick{margin-top:.7rem}
.statement{margin-top:.6rem;padding:.8rem 14px;border:1px solid var(--line);border-radius:10px;background:var(--soft);white-space:pre-line}
.ending,.answers dd>span{white-space:pre-line}
.kept{margin-top:.7rem;padding:.6rem 14px;border:1px solid var(--fill);border-radius:10px;background:var(--tint)}
input[type=file]{display:block;width:100%;margin-top:.7rem;padding:.8rem 14px;border:1px dashed var(--control);border-radius:10px;
background:var(--surface);font-size:.95rem}
.wrong input[type=file]{border:2px solid var(--err)}
.words img{display:block;max-width:100%;height:auto;margin-top:.8rem;border-radius:10px}
.rich p+p,.rich ul,.rich ol{margin-top:.5rem}
.rich ul,.rich ol{padding-inline-start:1.4rem}
.face{width:26px;height:26px;stroke-width:1.7}
.row .face{float:right;margin-top:.1rem}
[dir=rtl] .row .face{float:left}
.point .face{margin:0 auto .2rem}
`;

const CHOSEN = `
.tick input:checked+span::after{content:'';position:absolute;top:17px;width:7px;height:12px;border:solid var(--on-fill);
border-width:0 2px 2px 0;transform:rotate(45deg)}
[dir=rtl] .row.tick input:checked+span::after{right:21px}
[dir=ltr] .row.tick input:checked+span::after{left:21px}
.soft.tick input:checked+span::after{top:15px}
.line.tick input:checked+span::after{top:16px}
[dir=rtl] .line.tick input:checked+span::after{right:7px}
[dir=ltr] .line.tick input:checked+span::after{left:7px}
.cell input:checked+span,.point input:checked+span{background:var(--fill);color:var(--on-fill)}
.point input:checked+span{font-weight:700}
.row input:checked+span{background:var(--tint);border-color:var(--fill);box-shadow:inset 0 0 0 1px var(--fill);
color:var(--ink);font-weight:700}
.line input:checked+span{color:var(--ink);font-weight:700}
.row input:checked+span::before,.line input:checked+span::before{border:6px solid var(--fill);background:var(--surface)}
.tick input:checked+span::before{border-width:10px}
.point input:checked+span::before{border:5px solid var(--on-fill);background:var(--fill)}
a:focus,button:focus,summary:focus,select:focus,textarea:focus,input[type=text]:focus,input[type=file]:focus{outline:3px solid var(--ink);outline-offset:2px}
label>input:focus+span{outline:3px solid var(--ink);outline-offset:2px}
.cell input:focus+span,.point input:focus+span{outline-offset:-4px}
.cell input:focus:checked+span,.point input:focus:checked+span{outline-color:var(--on-fill)}
.top a:focus{outline-color:#fff}
.problems:focus{outline:3px solid var(--ink);outline-offset:2px}
a:focus:not(:focus-visible),button:focus:not(:focus-visible),summary:focus:not(:focus-visible){outline:0}
label>input:focus:not(:focus-visible)+span{outline:0}
@media (hover:hover){
.cell:hover input:not(:checked)+span,.point:hover input:not(:checked)+span,.row:hover input:not(:checked)+span{background:var(--tint)}
.row:hover input:not(:checked)+span{border-color:var(--control)}
}
`;

const ACTIONS = `
.go{display:block;width:100%;min-height:56px;margin-top:1rem;padding:.75rem 1rem;border:0;border-radius:14px;
background:var(--button);box-shadow:inset 0 -2px 0 var(--button-edge);color:var(--on-button);font-weight:700;
text-align:center;text-decoration:none;line-height:2rem;cursor:pointer}
.go.second{background:var(--surface);box-shadow:none;border:1px solid var(--link);color:var(--link)}
.go[disabled]{opacity:.65;cursor:default}
.under{margin-top:.6rem;text-align:center;font-size:.9rem;color:var(--ink2)}
.facts{margin-top:1.1rem;list-style:none}
.facts li{display:flex;padding:.8rem 0;border-bottom:1px solid var(--line)}
.facts svg{flex:none;width:20px;height:20px;margin-top:.35rem;margin-inline-end:14px;color:var(--number)}
.center{text-align:center}
.center+.note{margin-top:1rem}
.center img{max-width:100%;height:auto;border-radius:10px;background:#fff}
.address{font-size:.875rem;overflow-wrap:anywhere}
details{margin-top:1rem;padding:0 17px;background:var(--surface);border:1px solid var(--line);border-radius:14px}
summary{min-height:3.5rem;padding:.75rem 0;font-weight:700;cursor:pointer}
details p{padding-bottom:.75rem;color:var(--ink2)}
.answers{margin-top:.4rem}
.answers+.answers,.answers+.stem{border-top:1px solid var(--line)}
.answers+.answers,.stem+.answers{margin-top:0}
.stem{padding-top:.7rem;font-weight:600}
.answers div{padding:.7rem 0;border-top:1px solid var(--line)}
.answers div:first-child{border-top:0}
.answers dt{color:var(--ink2);font-size:.95rem}
.answers dd{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;font-weight:700}
.answers dd a{flex:none;margin-inline-start:auto;padding:.4rem .25rem;font-weight:400}
.answers .blank{font-weight:400;color:var(--ink3)}
.offers{margin-top:.6rem;list-style:none}
.offers a{display:block;margin-top:.5rem;padding:.7rem 17px;min-height:50px;color:var(--link);font-weight:600}
.part{margin-top:2rem}
.tips{margin-top:.5rem;padding-inline-start:1.4rem}
.tips li{margin-top:.35rem}
.code{overflow-wrap:anywhere;font-family:Consolas,'Roboto Mono','DejaVu Sans Mono',monospace;font-weight:700}
.tongues{margin-top:1rem;list-style:none}
.tongues li{display:flex;align-items:center;justify-content:space-between;min-height:56px;border-bottom:1px solid var(--line)}
.tongues a{flex:1;padding:.7rem 0}
[dir=rtl] .tongues a{text-align:right}
[dir=ltr] .tongues a{text-align:left}
.tongues small{font-size:.9rem;color:var(--ink3)}
.receipt{padding:1.6rem 20px;border-radius:16px;background:var(--bar);color:var(--on-bar);text-align:center}
.receipt svg{width:42px;height:42px;margin:0 auto .8rem;color:var(--sun)}
.receipt p{color:var(--on-bar2)}
.receipt .code{margin:.6rem 0;padding:.75rem 4px;border-radius:12px;background:#fff;color:#17211f;font-size:1.75rem;
line-height:1.4}
.small{margin-top:1rem;font-size:.9rem;color:var(--ink2)}
`;

/** Points under each other, the label beside its mark. */
const ladderOf = (strip: string): string => `
.strip${strip}{display:block}
.strip${strip} .point{margin:0;border:0;border-bottom:1px solid var(--line)}
.strip${strip} .point:last-child{border-bottom:0}
${strip} .point span{display:flex;align-items:center;min-height:50px;padding:.4rem .8rem;text-align:start;font-size:.95rem}
${strip} .point span::before{flex:none;margin:0;margin-inline-end:.7rem}
`;

const NARROW = `
@media (max-width:21.5em){
[lang=en] .brand small{display:none}
.wrap{padding-right:10px;padding-left:10px}
.card{padding-right:12px;padding-left:12px}
.tongue{padding-right:10px;padding-left:10px}
.receipt .code{font-size:1.5rem}
}
@media (max-width:30em){
${ladderOf('.wordy')}
}
@media (max-width:19.9em){
${ladderOf('.points')}
.strip{display:block}
.strip .cell{margin:0;border:0;border-bottom:1px solid var(--line)}
.strip .cell:last-child{border-bottom:0}
.cell span{min-height:46px;padding:0 .8rem;line-height:46px;text-align:start}
.cell small{display:inline;font-size:.9rem;font-weight:400}
.ends{display:none}
}
`;

const SPECIAL = `
@media (forced-colors:active){
.cell input:checked+span,.point input:checked+span,.row input:checked+span{forced-color-adjust:none;background:Highlight;
color:HighlightText;border-color:Highlight}
.go{border:1px solid ButtonText}
.track i{border:1px solid CanvasText}
.track .done,.track .now{forced-color-adjust:none;background:CanvasText}
.card.wrong::before{forced-color-adjust:none;background:CanvasText}
.receipt{border:2px solid CanvasText}
}
@media (prefers-reduced-motion:no-preference){
.cell span,.point span,.row span{transition:background-color .12s}
}
@media print{
:root{--bg:#fff;--surface:#fff;--ink:#000;--ink2:#222;--ink3:#333;--line:#999;--bar:#fff;--on-bar:#000;--on-bar2:#222;
--link:#000;--number:#000;color-scheme:light}
.skip,.tongue,.bottom,.go,.back,.progress,.noprint{display:none!important}
.receipt{border:2px solid #000}
.receipt svg{color:#000}
.receipt .code{border:1px solid #000}
.wrap{max-width:none}
}
`;

function compact(css: string): string {
  return css.replace(/\n+/g, '').trim();
}

/** The exact text between `<style>` and `</style>`: hash this for the content security policy. */
export const citizenStyle: string = compact(
  [COLOURS, GROUND, FRAME, CARDS, CONTROLS, KINDS, CHOSEN, ACTIONS, NARROW, SPECIAL].join(''),
);
