/** Of the page for people: readable on a telephone, by day and by night. */
export const style = `
:root { color-scheme: light dark; --rule: #d5d9e0; --quiet: #556; --blue: #14458b; }
@media (prefers-color-scheme: dark) { :root { --rule: #3a4250; --quiet: #aab4c4; --blue: #8ab4ff; } }
body { margin: 0; font: 16px/1.7 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
a { color: var(--blue); }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: 0; list-style: none; }
h2 { margin: 2.5rem 0 .5rem; padding-top: .5rem; border-top: 2px solid var(--blue); font-size: 1.25rem; }
details { border-bottom: 1px solid var(--rule); }
summary { padding: .5rem 0; cursor: pointer; overflow-wrap: anywhere; }
summary code { font-weight: 700; }
summary span, .quiet { color: var(--quiet); }
summary .what { display: block; color: inherit; }
h3 { margin: .5rem 0 0; font-size: 1rem; }
ul.fields { margin: 0 0 .75rem; padding-left: 1.25rem; }
`
