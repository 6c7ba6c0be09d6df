/**
 * Forty made-up partnerships over four rounds, in short. `build.ts` makes the register and the returns from it;
 * `expected.json` says what must come out and was worked out from this page by hand (see README.md).
 */

/** Forms change between the second and the third round. */
export const ROUNDS = [
  { id: '2010-03', due: '2010-03-31', form: 'quarterly', day: '2010-03-21' },
  { id: '2010-06', due: '2010-06-30', form: 'quarterly', day: '2010-06-20' },
  { id: '2010-09', due: '2010-09-30', form: 'update', day: '2010-09-20' },
  { id: '2010-12', due: '2010-12-31', form: 'update', day: '2010-12-21' },
] as const

/** Number of a partnership is its place here, from 1: `p01` is Orchard Partnership. */
export const NAMES =
  'Orchard Harbour Meadow Lantern Quarry Beacon Thistle Copper Saddle Walnut Pebble Marigold Falcon Juniper Cobble Bramble Anchor Velvet Whistle Garnet Otter Poplar Sparrow Timber Violet Windmill Amber Badger Cedar Dragon Ember Fiddle Gable Heron Island Jasmine Kettle Lagoon Mantle Nectar'.split(
    ' ',
  )

/** Rounds (1 to 4) in which each is expected; all four where nothing is said. */
export const EXPECTED: Record<string, string> = {
  p24: '12',
  p25: '1',
  p26: '234',
  p27: '123',
  p28: '4',
  p29: '12',
  p30: '3',
  p31: '4',
  p32: '12',
  p33: '12',
  p34: '34',
  p35: '123',
  p37: '12',
  p38: '34',
  p39: '34',
  p40: '4',
}

export const LINEAGE: Record<
  string,
  { merged?: string; split?: string; renamed?: string; from?: string; to?: string }
> = {
  p24: { to: '2010-07-31' },
  p26: { renamed: 'p25', from: '2010-04-01' },
  p28: { renamed: 'p27', from: '2010-10-01' },
  p30: { renamed: 'p29', from: '2010-07-01' },
  p31: { renamed: 'p30', from: '2010-10-01' },
  p34: { merged: 'p32|p33', from: '2010-07-01' },
  p36: { merged: 'p35' },
  p38: { split: 'p37', from: '2010-07-01' },
  p39: { split: 'p37', from: '2010-07-01' },
}

/** Whose chair a partnership took over; its own otherwise. */
export const CHAIR_FROM: Record<string, string> = {
  p26: 'p25',
  p28: 'p27',
  p30: 'p29',
  p31: 'p29',
  p34: 'p33',
  p38: 'p37',
}

/** What a return says in each round. Each carries on with one thing and reports what was planned the round before. */
export const SAYS: readonly { achievements: readonly string[]; plans: readonly string[] }[] = [
  { achievements: [], plans: ['Mark out a walking route'] },
  { achievements: ['The walking route has been marked out'], plans: ['Find money for a night shelter'] },
  { achievements: ['Money for a night shelter has been found'], plans: ['Equip a repair workshop'] },
  { achievements: ['A repair workshop is equipped'], plans: ['Lend seeds from a library shelf'] },
]

/** Events by round and partnership; whoever is expected and not named sends one return in time. */
export const EVENTS: readonly Record<string, string>[] = [
  { p04: 'late 2010-04-02' },
  {
    p01: 'new chair',
    p02: 'absent',
    p03: 'absent',
    p06: 'sent twice',
    p09: 'mistyped name',
    p13: 'completed 2010-03-15',
    p32: 'absent',
  },
  {
    p03: 'absent',
    p05: 'late 2010-10-05',
    p07: 'copied',
    p10: 'old form',
    p11: 'same as last time',
    p14: 'cabinet member becomes chair',
    p39: 'says little',
    'Gardening Club': 'unknown to the register',
  },
  { p08: 'versions', p12: 'digit changed', p23: 'absent', 'Gardening Club': 'unknown to the register' },
]
