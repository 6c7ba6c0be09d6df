import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Content, escapeText, html, safeAddress } from '../../../src/write/html/markup.ts'

describe('html', () => {
  it.each<{ case: string; content: Content; printed: string }>([
    { case: 'text', content: '<b>', printed: '<p>&lt;b&gt;</p>' },
    { case: 'quotes', content: `"'&`, printed: '<p>&quot;&#39;&amp;</p>' },
    { case: 'markup', content: html`<b>${'<'}</b>`, printed: '<p><b>&lt;</b></p>' },
    { case: 'a list', content: ['<', html`<i></i>`, null, false, 7], printed: '<p>&lt;<i></i>7</p>' },
    { case: 'nothing', content: null, printed: '<p></p>' },
    { case: 'nought', content: 0, printed: '<p>0</p>' },
  ])('prints $case', ({ content, printed }) => {
    expect(html`<p>${content}</p>`.html).toBe(printed)
  })

  it('takes an object that looks like markup for text', () => {
    const forged = { html: '<script>' } as never
    expect(() => html`${forged}`).toThrow()
  })

  it('never lets text end an element or an attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const escaped = escapeText(text)
        expect(escaped).not.toMatch(/[<>"']/)
        expect(escaped.replace(/&(amp|lt|gt|quot|#39);/g, '')).not.toContain('&')
        expect(escaped).not.toMatch(/\p{Surrogate}/u)
      }),
    )
  })
})

describe('safeAddress', () => {
  it.each([
    { address: '#p1', safe: true },
    { address: "../../input/2011-03/A%20%26%20B.xlsx#'Sheet 1'!B7", safe: true },
    { address: '../x/javascript%3Aalert(1).xlsx', safe: true },
    { address: 'javascript:alert(1)', safe: false },
    { address: 'JaVaScRiPt:alert(1)', safe: false },
    { address: ' javascript:alert(1)', safe: false },
    { address: 'java\nscript:alert(1)', safe: false },
    { address: 'data:text/html,x', safe: false },
    { address: 'https://example.org', safe: false },
    { address: '//example.org/a.xlsx', safe: false },
    { address: '\\\\example.org\\a.xlsx', safe: false },
    { address: ' //example.org', safe: false },
  ])('$address: $safe', ({ address, safe }) => {
    expect(safeAddress(address)).toBe(safe ? address : null)
  })
})
