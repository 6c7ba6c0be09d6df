import { expect, it } from 'vitest'
import { field, piece, update } from './pieces.ts'

it('numbers and addresses cite their own cell and line, not that of the name', () => {
  const { contacts } = update([
    field('officer', piece('Ann Reed', 'B4')),
    field('details', piece('Town Hall\n01632 960001\nann@example.org', 'B5')),
    field('tel', piece('01632 960002 (mobile)', 'B6')),
    field('email', piece('E-mail me', 'B7', { kind: 'text' }, 'mailto:reed@example.org')),
  ])
  const [ann] = contacts
  expect(ann?.source.cell).toBe('B4')
  expect(ann?.phones.map(({ number, source }) => [number, source.cell, source.line])).toEqual([
    ['01632 960001', 'B5', 2],
    ['01632 960002', 'B6', undefined],
  ])
  expect(ann?.emails.map(({ address, source }) => [address, source.cell, source.line])).toEqual([
    ['ann@example.org', 'B5', 3],
    ['reed@example.org', 'B7', undefined],
  ])
})
