/** The index's script, as it stands in the page: search and filters over the names. It hides names and makes no markup. */
export const indexScript = String.raw`'use strict'
;(() => {
  const form = document.getElementById('filters')
  const [search, byTopic, byKind, shown] = ['q', 'by-topic', 'by-kind', 'shown'].map((id) => document.getElementById(id))
  const plain = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[‘’]/g, "'").replace(/\s+/g, ' ')
  const names = Array.from(document.querySelectorAll('.names li'), (element) => ({
    element,
    name: plain(element.querySelector('a').textContent),
    lines: element.dataset.lines.split(' '),
  }))

  function apply() {
    const words = plain(search.value).split(' ').filter(Boolean)
    const hasLine = (line) => {
      const at = line.lastIndexOf('/')
      return (!byTopic.value || line.slice(0, at) === byTopic.value) && (!byKind.value || line.slice(at + 1) === byKind.value)
    }
    const any = Boolean(byTopic.value || byKind.value)
    let count = 0
    for (const { element, name, lines } of names) {
      element.hidden = !words.every((word) => name.includes(word)) || (any && !lines.some(hasLine))
      if (!element.hidden) count += 1
    }
    const numbers = { cards: count, allCards: names.length }
    shown.textContent = count === 0 ? form.dataset.none : form.dataset.shown.replace(/\{(\w+)\}/g, (_, key) => numbers[key].toLocaleString('en-GB'))
  }

  for (const field of [search, byTopic, byKind]) field.addEventListener('input', apply)
  form.addEventListener('submit', (event) => event.preventDefault())
  document.getElementById('clear').addEventListener('click', () => {
    form.reset()
    apply()
    search.focus()
  })
  form.hidden = false
  document.documentElement.classList.add('filterable')
  apply()
})()
`
