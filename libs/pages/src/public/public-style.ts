/** Colours, type and layout of every public page; the looks of figures are added page by page. */
export const publicStyle = `
:root{--bg:#f4f7f6;--surface:#fff;--soft:#eef2f1;--ink:#17211f;--ink2:#4a5755;--ink3:#5f6b68;--line:#dde4e2;--link:#12525a;--bar:#0f4047;--brand:#12525a;--sun:#f2a93b;--warn:#6f4200;--warn-bg:#fdf1dc;--warn-line:#e3c27e;--above:#01665e;--below:#8c510a;--mute:#75827f;--hatch:#d3dbd9;
--h0:#8c510a;--i0:#fff;--h1:#ecd9ae;--i1:#17211f;--h2:#eef2f1;--i2:#17211f;--h3:#a9d8d2;--i3:#17211f;--h4:#01665e;--i4:#fff;color-scheme:light}
@media screen and (prefers-color-scheme:dark){:root{--bg:#0c1516;--surface:#132021;--soft:#1a2a2b;--ink:#e8efee;--ink2:#b4c1bf;--ink3:#9aaaa7;--line:#2d4142;--link:#9ccfd0;--bar:#0f2f34;--brand:#86d3d2;--warn:#f2c879;--warn-bg:#2a2213;--warn-line:#5c4a22;--above:#5fc7b8;--below:#e3b066;--mute:#8b9c9a;--hatch:#34494a;
--h0:#e3b066;--i0:#132021;--h1:#5c4826;--i1:#e8efee;--h2:#253637;--i2:#e8efee;--h3:#20544f;--i3:#e8efee;--h4:#5fc7b8;--i4:#132021;color-scheme:dark}}
@font-face{font-family:Vazirmatn;src:url('/assets/vazirmatn.woff2') format('woff2');font-weight:400 800;font-display:swap}
*,::before,::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--bg);color:var(--ink);font:400 1rem/1.85 Vazirmatn,'Noto Naskh Arabic UI',Tahoma,sans-serif;overflow-wrap:break-word}
[lang=en] body{font-family:system-ui,Roboto,'Segoe UI',Arial,sans-serif;line-height:1.65}
.tongue[lang=fa]{font-family:Vazirmatn,Tahoma,sans-serif}
h1,h2,h3,p,ul,ol,dl,dd,figure{margin:0;padding:0}
h1,h2,h3{font-weight:800;line-height:1.5;text-wrap:balance}
h1{font-size:1.5rem}h2{font-size:1.15rem}h3{font-size:1rem}
a{color:var(--link);text-underline-offset:.25em}
:focus-visible{outline:3px solid var(--sun);outline-offset:2px}
.wrap{max-width:50rem;margin:0 auto;padding-right:16px;padding-left:16px}
.skip{position:absolute;top:0;right:0;left:0;padding:.5rem;background:var(--sun);color:#17211f;text-align:center;transform:translateY(-110%)}
.skip:focus{transform:none}
.top{background:var(--bar);color:#fff}
.top .wrap{display:flex;align-items:center;justify-content:space-between;min-height:3.25rem}
.brand{display:flex;align-items:center;min-height:2.75rem;color:#fff;text-decoration:none}
.brand svg{width:28px;height:28px;margin-inline-end:10px;fill:none;stroke-linecap:round}
.tongue{padding:0 14px;border:1px solid #6f9a9c;border-radius:99px;color:#fff;font-size:.875rem;line-height:2.1rem;text-decoration:none}
.nav{background:var(--surface);border-bottom:1px solid var(--line)}
.nav ul,.bottom ul{display:flex;flex-wrap:wrap;list-style:none}
.nav li,.bottom li{margin-inline-end:1.25rem}
.nav a,.bottom a{display:inline-block;line-height:2.75rem;font-size:.9375rem;text-decoration:none}
.nav a[aria-current]{border-bottom:3px solid var(--sun);color:var(--ink);font-weight:700}
.bottom ul{padding-top:1rem;padding-bottom:2.5rem}
.bottom a{text-decoration:underline}
main{display:block;padding-top:1.25rem;padding-bottom:1rem}
.kicker{color:var(--ink2);font-size:.9375rem}
.lead{margin-top:.35rem;color:var(--ink2)}
.headline{margin-top:.25rem;font-size:1.35rem;font-weight:800;line-height:1.65;text-wrap:pretty}
.card{margin-top:1rem;padding:1rem 16px 1.1rem;background:var(--surface);border:1px solid var(--line);border-radius:14px}
.card>h2+*{margin-top:.25rem}
.score{display:flex;flex-wrap:wrap;align-items:center}
.score b{margin-inline-end:.5rem;color:var(--brand);font-size:2.75rem;font-weight:800;line-height:1.3}
.score p{flex:1 1 14rem;color:var(--ink2);font-size:.9375rem}
.note{margin-top:1rem;padding:.8rem 16px;background:var(--warn-bg);border:1px solid var(--warn-line);border-radius:14px;color:var(--warn)}
.note a{color:inherit}
.answer{color:var(--ink2);font-weight:600}
.small,.source{color:var(--ink3);font-size:.875rem}
.source{margin-top:.5rem}
.drawing{margin:.5rem 0}
.figure{display:block;width:100%;height:auto;max-width:480px;margin:0 auto;font-family:Vazirmatn,Tahoma,sans-serif;fill:none}
.wide{display:none}
@media (min-width:49rem),print{.narrow{display:none}.wide{display:block;max-width:none}}
details{margin-top:.35rem;font-size:.9375rem}
summary{min-height:2.5rem;line-height:2.5rem;color:var(--link);cursor:pointer}
details[open]{padding-bottom:.5rem}
.links{margin-top:.35rem;font-size:.9375rem}
.links a{display:inline-block;margin-inline-start:.75rem;line-height:2.5rem}
.list{padding-inline-start:1.3rem}
.list li{margin-top:.3rem}
.scroll{overflow-x:auto}
table{width:100%;border-collapse:collapse;font-size:.9375rem;line-height:1.6}
th,td{padding:.45rem .25rem;border-bottom:1px solid var(--line);text-align:start;vertical-align:middle}
thead th{color:var(--ink2);font-size:.875rem;font-weight:600}
tbody th{font-weight:600}
td{font-variant-numeric:tabular-nums}
.table{width:auto;min-width:60%}
.table td,.table th{padding-inline-end:1rem}
caption{padding-bottom:.25rem;color:var(--ink2);font-size:.875rem;text-align:start}
td small,th small{display:block;color:var(--ink3);font-size:.8125rem;font-weight:400}
.num{white-space:nowrap}.num small{white-space:normal}@media (min-width:40rem){.who>span,.who>a{flex-basis:9rem}.mark,.axis{flex-basis:11rem}.num small{white-space:nowrap}}
.who{display:flex;flex-wrap:wrap;align-items:center}
.who>span,.who>a{flex:1 1 6rem;min-width:0;padding-inline-end:.5rem}
.mark{display:block;flex:2 1 6rem;width:0;min-width:5rem;height:16px;overflow:visible;color:var(--mute)}
.mark line{stroke:var(--ink3);stroke-dasharray:3 2}
.mark rect{fill:currentColor}
.mark circle{fill:var(--surface);stroke:currentColor;stroke-width:2}
.ABOVE{color:var(--above)}.BELOW{color:var(--below)}
.ABOVE circle,.BELOW circle,.mark.own circle{fill:currentColor}
.own{color:var(--brand)}
.axis{display:flex;flex:2 1 6rem;min-width:5rem;justify-content:space-between;color:var(--ink3);font-weight:400}
.gone{display:inline-block;padding:0 .5rem;border:1px dashed var(--mute);border-radius:6px;background:repeating-linear-gradient(45deg,var(--surface) 0 4px,var(--hatch) 4px 5px)}
.gone>span{background:var(--surface)}
.heat{min-width:44rem}
.heat th,.heat td{padding:.3rem .2rem}
.heat td{position:relative;border:2px solid var(--surface);text-align:center}
.heat td[colspan]{text-align:start}
.heat tbody th,.heat thead th:first-child{position:sticky;inset-inline-start:0;max-width:11rem;background:var(--surface)}
.h0{background:var(--h0);color:var(--i0);font-weight:700}.h1{background:var(--h1);color:var(--i1)}.h2{background:var(--h2);color:var(--i2)}.h3{background:var(--h3);color:var(--i3)}.h4{background:var(--h4);color:var(--i4);font-weight:700}
.h0::before,.h1::before{content:'▼ ';font-size:.75rem}.h3::before,.h4::before{content:'▲ ';font-size:.75rem}
.key{display:flex;flex-wrap:wrap;margin-top:.5rem;list-style:none;font-size:.875rem}
.key li{margin:0 0 .3rem;margin-inline-end:.4rem;padding:0 .5rem;border-radius:6px}
dl{display:grid;grid-template-columns:minmax(6rem,auto) 1fr;grid-gap:.2rem 1rem;font-size:.9375rem}
dt{color:var(--ink2)}
dd{min-width:0}
code{direction:ltr;unicode-bidi:isolate;overflow-wrap:anywhere;font-size:.8125rem}
pre{margin:.5rem 0 0;padding:.6rem .8rem;overflow-x:auto;background:var(--soft);border-radius:8px;direction:ltr;text-align:left}
.prose h2{margin-top:1.25rem}
.prose p{margin-top:.4rem}
.asked{margin-top:1.1rem}
.asked h3{font-weight:700}
.asked+h2{margin-top:1.6rem}
.asked table{max-width:34rem}
.asked table th,.asked table td{padding:.05rem .4rem}
.asked td.share{padding-inline-start:3.4rem;text-indent:-3rem}
.share{background:linear-gradient(var(--h3),var(--h3)) no-repeat content-box}
[dir=rtl] .share{background-position:100% 0}
@media (min-width:49rem){.columns{column-count:2;column-gap:2rem}.columns .asked{break-inside:avoid;margin-top:0;padding-top:1.1rem}}
.asked h3 code{color:var(--ink3);font-weight:400}
.rule{margin-top:.3rem;padding-inline-start:.6rem;border-inline-start:3px solid var(--sun);font-size:.9375rem}
.asked td{width:60%}
.silent{color:var(--ink2)}
@page{margin:14mm}
@media print{details:not([open]),.nav,.skip,.tongue,.links,.bottom{display:none}body{background:#fff;font-size:10.5pt}.top{background:none;color:#000}.brand{color:#000}.wrap{max-width:none;padding:0}.card{break-inside:avoid;border-color:#999}.long{break-inside:auto}tr{break-inside:avoid}a{color:inherit;text-decoration:none}.h0,.h1,.h2,.h3,.h4,.share,.gone{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
`;
