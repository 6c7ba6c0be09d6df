/**
 * The page's script, as it stands in the page: filters, search and disclosures. It reads the page and hides lines of it; it makes no
 * markup, fetches nothing and keeps nothing. It is text because it runs in the reader's browser, not here.
 */
export const pageScript = String.raw`'use strict'
;(() => {
  const form = document.getElementById('filters')
  const shown = document.getElementById('shown')
  const fields = ['q', 'by-card', 'by-topic', 'by-kind'].map((id) => document.getElementById(id))
  if (!form || !shown || fields.some((field) => !field)) return
  const [search, byCard, byTopic, byKind] = fields

  const plain = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[‘’]/g, "'").replace(/\s+/g, ' ')
  const cards = Array.from(document.querySelectorAll('.card'), (element) => ({
    element,
    name: plain(element.querySelector('h3').textContent),
    lines: Array.from(element.querySelectorAll('[data-kind]'), (line) => ({ element: line, text: null })),
    holders: Array.from(element.querySelectorAll('.part, .group, .values, details')).reverse(),
  }))
  const allLines = cards.reduce((sum, card) => sum + card.lines.length, 0)
  const opened = new Set()

  const lineText = (line) => (line.text ??= plain(line.element.textContent))

  function lineMatches(card, line, wanted) {
    const { topic, kind } = line.element.dataset
    if (wanted.topic && topic !== wanted.topic) return false
    if (wanted.kind && kind !== wanted.kind) return false
    return wanted.words.every((word) => card.name.includes(word) || lineText(line).includes(word))
  }

  function showCard(card, wanted) {
    if (wanted.card && card.element.id !== wanted.card) {
      card.element.hidden = true
      return 0
    }
    let count = 0
    for (const line of card.lines) {
      const matches = !wanted.any || lineMatches(card, line, wanted)
      line.element.hidden = !matches
      if (matches) count += 1
    }
    for (const holder of card.holders) {
      const empty = !holder.querySelector('[data-kind]:not([hidden])')
      holder.hidden = wanted.any && empty
      if (holder.tagName === 'DETAILS') unfold(holder, wanted.any && !empty)
    }
    const byName = !wanted.topic && !wanted.kind && wanted.words.every((word) => card.name.includes(word))
    card.element.hidden = count === 0 && !byName
    return count
  }

  function unfold(details, wanted) {
    if (wanted && !details.open) {
      opened.add(details)
      details.open = true
    } else if (!wanted && opened.delete(details)) {
      details.open = false
    }
  }

  function apply() {
    const words = plain(search.value).split(' ').filter(Boolean)
    const wanted = { card: byCard.value, topic: byTopic.value, kind: byKind.value, words }
    wanted.any = Boolean(wanted.topic || wanted.kind || words.length)
    let lines = 0
    for (const card of cards) lines += showCard(card, wanted)
    const visible = cards.filter((card) => !card.element.hidden).length
    const numbers = { items: lines, allItems: allLines, cards: visible, allCards: cards.length }
    const message = visible === 0 ? form.dataset.none : form.dataset.shown.replace(/\{(\w+)\}/g, (_, key) => numbers[key].toLocaleString('en-GB'))
    if (shown.textContent !== message) shown.textContent = message
  }

  function clear() {
    form.reset()
    apply()
  }

  let waiting = 0
  search.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(apply, 150)
  })
  for (const select of [byCard, byTopic, byKind]) select.addEventListener('change', apply)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    apply()
  })
  document.getElementById('clear').addEventListener('click', () => {
    clear()
    search.focus()
  })

  // A link to a card that the filters hide brings it back.
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest('a[href^="#"]')
    const target = link && document.getElementById(link.getAttribute('href').slice(1))
    if (target && target.closest('[hidden]')) clear()
  })

  const unfolded = new Set()
  addEventListener('beforeprint', () => {
    for (const details of document.querySelectorAll('details:not([open])')) {
      details.open = true
      unfolded.add(details)
    }
  })
  addEventListener('afterprint', () => {
    for (const details of unfolded) details.open = false
    unfolded.clear()
  })

  form.hidden = false
  document.documentElement.classList.add('filterable')
  apply()
})()
`
