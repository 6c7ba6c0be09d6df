import { describe, expect, it } from 'vitest'
import { planOf } from '../../src/reconcile/plan.ts'
import { prepare } from '../../src/reconcile/prepared.ts'
import { judgeAnswer, type Standing } from '../../src/reconcile/verdict.ts'

const judge = (plan: string, answer: string, standing: Standing = 'achieved') =>
  judgeAnswer(planOf(prepare(plan)), prepare(answer), standing)

describe('what a text says of a plan', () => {
  it.each<[string, string, Standing, string | null, string | null]>([
    ['Open a pantry in Sedge', 'A pantry was opened in Sedge', 'achieved', 'reportedDone', 'opened'],
    ['Open a pantry in Sedge', 'A pantry was opened in Sedge', 'trouble', 'mentioned', null],
    ['Open a pantry in Sedge', 'A pantry will be opened in Sedge', 'achieved', 'stillPlanned', 'will'],
    ['Open a pantry in Sedge', 'A pantry in Sedge', 'planned', 'stillPlanned', null],
    ['Open a pantry in Sedge', 'The pantry in Sedge has not opened', 'achieved', 'mentioned', null],
    ['Open a pantry in Sedge', 'The pantry in Sedge has been deferred', 'achieved', 'postponed', 'deferred'],
    ['Open a pantry in Sedge', 'The pantry in Sedge was ruled out', 'planned', 'dropped', 'ruled out'],
    ['Open a pantry in Sedge', 'A choir opened the fair in Sedge', 'achieved', null, null],
    ['Open the Holm tunnel', 'Divers found an anchor on the line of the Holm tunnel', 'achieved', 'mentioned', null],
    [
      'Open the Holm tunnel',
      'The Holm tunnel opened in May after being delayed twice',
      'achieved',
      'reportedDone',
      'opened',
    ],
    [
      'Review the fees for moorings',
      'We carried out a review of mooring fees',
      'achieved',
      'reportedDone',
      'carried out',
    ],
    ['Merge the two choirs', 'It was decided not to merge the two choirs', 'achieved', 'dropped', 'decided not to'],
    ['Survey the hedges', 'The survey of hedges has started', 'achieved', 'stillPlanned', 'has started'],
    [
      'Train stewards for the fair',
      'Stewards for the fair. They were trained in June',
      'achieved',
      'reportedDone',
      'trained',
    ],
    ['Hold a regatta', 'The regatta drew 400 visitors', 'achieved', 'reportedDone', 'drew'],
    ['Hold a regatta', 'The regatta was cancelled', 'achieved', 'dropped', 'cancelled'],
    ['Hold a regatta', 'We held the trophies of the regatta', 'trouble', 'mentioned', null],
    ['Start a choir', 'A choir: start put back by a year', 'trouble', 'postponed', 'put back'],
    ['Start a village choir', 'No village choir will be started', 'trouble', 'dropped', 'no village choir will be'],
    ['Buy the mill', 'The mill cannot be bought until May', 'trouble', 'postponed', 'cannot be bought until'],
    ['Lend tents to scouts', 'Scouts refused by farmers have had our tents', 'trouble', 'mentioned', null],
    [
      'Open a toy library',
      'The toy library has been lending since May',
      'achieved',
      'reportedDone',
      'has been lending since',
    ],
    ['Appoint a tree officer', 'Tree planting was praised', 'achieved', null, null],
    ['Open a toy library', 'The toy library lent 300 puzzles', 'achieved', 'reportedDone', 'lent'],
    ['Open a toy library', 'The toy library needed a bigger room', 'achieved', 'mentioned', null],
    ['Open a toy library', 'The toy library appeal raised a cheer', 'achieved', 'mentioned', null],
    ['Station a dinghy at the lido', 'The lido has a dinghy', 'achieved', 'reportedDone', 'has'],
    ['Station a dinghy at the lido', 'The lido has no dinghy', 'achieved', 'mentioned', null],
    ['Appoint a piper', 'Guests are greeted by a piper', 'achieved', 'reportedDone', 'greeted'],
    ['Close the ferry', 'The ferry was closed in May', 'achieved', 'reportedDone', 'closed'],
    ['Withdraw the subsidy', 'The subsidy was withdrawn', 'achieved', 'reportedDone', 'withdrawn'],
    ['Build a velodrome', 'Shops stand where the velodrome was to have stood', 'trouble', 'dropped', 'was to have'],
    [
      'Inspect the piers',
      'Divers were ill and will inspect the piers in June',
      'trouble',
      'postponed',
      'and will inspect the piers in june',
    ],
    ['Dredge the basin', 'Barges turn easily where the basin was dredged', 'achieved', 'reportedDone', 'dredged'],
    ['Apply for a pennant', 'Our application for a pennant goes in at the end of May', 'planned', 'stillPlanned', null],
    ['Equip barns with loops', 'Barns are dear to insure', 'trouble', null, null],
    ['Open a toy library', 'The toy library did not open, for want of a room', 'achieved', 'mentioned', null],
    ['Open a toy library', "The toy library didn't open", 'achieved', 'mentioned', null],
    ['Open a toy library', 'The toy library missed its opening day', 'achieved', 'mentioned', null],
    ['Open a toy library', 'The toy library obtained planning permission', 'achieved', 'mentioned', null],
    ['Open a toy library', 'Funding for the toy library was secured', 'achieved', 'mentioned', null],
    ['Open a toy library', 'Agreed that the toy library be opened in 2013', 'achieved', 'mentioned', null],
    ['Open a toy library', 'Toy library – 60% complete', 'achieved', 'partlyDone', '60 per cent complete'],
    ['Open a toy library', 'Toy library – 100% complete', 'achieved', 'reportedDone', 'complete'],
    ['Train two stewards', 'Train two stewards – DONE', 'planned', 'reportedDone', 'done'],
    ['Train two stewards', 'Train two stewards (completed June 2012)', 'planned', 'reportedDone', 'completed'],
    ['Train two stewards', 'Train two stewards, done', 'planned', 'reportedDone', 'done'],
    ['Train two stewards', 'Train two stewards – part-completed', 'planned', 'stillPlanned', null],
    ['Train two stewards', 'Train two stewards in first aid, delivered in June', 'planned', 'stillPlanned', null],
    ['Review the kiosks', 'Review the kiosks – closed in winter', 'planned', 'stillPlanned', null],
    ['Talks (delivered in spring)', 'Talks for carers (delivered in spring)', 'planned', 'stillPlanned', null],
    ['Train two stewards', 'Train two stewards – not done', 'planned', 'stillPlanned', null],
    ['Train two stewards', 'Train two stewards – completed by June 2013', 'planned', 'stillPlanned', null],
    ['Train two stewards', 'Train two stewards: to be completed', 'planned', 'stillPlanned', 'to be'],
    [
      'Train two stewards',
      'We have now lit the beacon, trained two stewards and hired a piper',
      'planned',
      'reportedDone',
      'trained',
    ],
    [
      'Train two stewards',
      'We have lit the beacon to guide two stewards trained in Holm',
      'planned',
      'stillPlanned',
      null,
    ],
    ['Restore the weir', 'We have visited the restored weir at Holm', 'planned', 'stillPlanned', null],
    [
      'Train two stewards',
      'We have walked the ground and made a list of trained stewards',
      'planned',
      'stillPlanned',
      null,
    ],
    ['Build a skate park', 'The skate park design was completed', 'achieved', 'mentioned', null],
    ['Build a slipway', 'Consultation on the slipway was held in May', 'achieved', 'mentioned', null],
    ['Hire a hall', 'The hall started to leak', 'achieved', 'stillPlanned', 'started'],
    ['Mend the slipway site', 'The slipway site was mended', 'achieved', 'reportedDone', 'mended'],
    ['Hold a consultation on moorings', 'Consultation on moorings was held', 'achieved', 'reportedDone', 'was held'],
    ['Secure funding for a choir', 'Funding for the choir was secured', 'achieved', 'reportedDone', 'secured'],
    ['Publish the atlas', 'The atlas has been written but not published', 'achieved', 'mentioned', null],
    ['Publish the atlas', 'The atlas was to have been published in May', 'achieved', 'dropped', 'was to have'],
    ['Hold a regatta', 'The regatta attracted no crews and was not held', 'achieved', 'mentioned', null],
    ['Appoint a piper', 'The piper started on 4 June', 'achieved', 'reportedDone', 'started'],
  ])('%s / %s (%s)', (plan, answer, standing, outcome, words) => {
    const found = judge(plan, answer, standing)
    expect([found?.outcome ?? null, found?.words ?? null]).toEqual([outcome, words])
  })

  it.each<[string, string, string, [string, string] | null]>([
    ['Plant 90 oaks', '61 oaks were planted', 'partlyDone', ['90', '61']],
    ['Plant ninety oaks', '61 oaks were planted', 'partlyDone', ['ninety', '61']],
    ['Plant 90 oaks', '94 oaks were planted', 'reportedDone', null],
    ['Plant 90 oaks', 'Oaks were planted by 12 schools', 'reportedDone', null],
    ['Plant 90 oaks by 2012', 'Ninety oaks planted', 'reportedDone', null],
    ['Raise £4,000 for the organ', 'We raised £2,750 for the organ', 'partlyDone', ['£4,000', '£2,750']],
    ['Reopen all four ferries', 'Three of the four ferries were reopened', 'partlyDone', ['four', 'three']],
    ['Plant ten thousand oaks', 'Twenty-five oaks were planted', 'partlyDone', ['ten thousand', 'twenty five']],
    ['Plant 90 oaks', '61 oaks stand', 'partlyDone', ['90', '61']],
    ['Find work for 90 divers', 'Of the 90 divers, 41 are in work', 'partlyDone', ['90', '41']],
    ['Reopen all ferries', 'Some of the ferries were reopened', 'partlyDone', null],
  ])('sets figures against each other: %s / %s', (plan, answer, outcome, figures) => {
    const found = judge(plan, answer)
    expect(found?.outcome).toBe(outcome)
    expect(found?.figures ?? null).toEqual(figures && { promised: figures[0], reported: figures[1] })
  })
})
