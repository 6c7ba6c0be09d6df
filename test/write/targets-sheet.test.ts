import { expect, it } from 'vitest'
import { consolidatedWorkbook } from '../../src/write/consolidated.ts'
import { partnership, record, results, source, update } from './fixture.ts'
import { readBack, tableOf } from './read-back.ts'

it('shows who claims all targets at once, without judging it', async () => {
  const claim = { code: 'ALL', text: 'ALL', scheme: null, claimed: true, source: source('board.xlsx', 'B12') }
  const round = record('2011-03', [update('board', 'Public Board', { targets: [claim] })])
  const made = results(round, [partnership('board', 'Public Board')])
  expect(tableOf(await readBack(await consolidatedWorkbook(made)), 'Targets')).toEqual([
    ['Target', 'Description', 'Owner', 'Standing', 'Public Board'],
    [
      'ALL',
      'Every target at once',
      'No owner on the list',
      'Not judged: a claim of all is a claim against nobody',
      'Claims it',
    ],
  ])
})
