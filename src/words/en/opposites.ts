/** Words that turn a statement round: each line is one scale, `the one end | the other end`. Words are in any form of them. */
export const OPPOSITES: readonly { readonly plus: readonly string[]; readonly minus: readonly string[] }[] = `
more, higher, above, greater, exceed, exceeded, exceeds, over target | fewer, less, lower, below, under target
increase, rise, grow, growth, up, climb, raise, rising, went up, gone up, going up, go up, goes up | decrease, fall, decline, drop, down, went down, gone down, going down, go down, goes down, shrink, reduce, reduction, cut, lessen, dwindle
improve, improvement, better, best, strong, stronger, strengthen, good | worsen, deteriorate, deterioration, worse, worst, weak, weaker, weaken, poorer
approve, approval, accept, acceptance, agree, agreement, adopt, support, back, favour, welcome, endorse, in favour of, for the proposal | refuse, refusal, reject, rejection, oppose, opposition, disagree, turned down, turn down, turns down, veto, against, object to, objects to, objected to, objecting to, resist, criticise
succeed, succeeded, succeeds, success, successful, successfully, won, win, gain | fail, failure, unsuccessful, unsuccessfully, lose, failing
meet, hit, achieve, comply, on target | miss, breach, off target, short of, fall short, fell short
open, opening, reopen, start, begin, continue, carry on, carries on, remain, stay, keep, retain, goes on, survive | close, closure, shut, closing, stop, end, cease, discontinue, lapse, withdraw, abolish, scrap, halt
on track, on time, ahead of schedule, on schedule, early, ahead | behind schedule, late, delayed, overrun, running late, off track, behind
within budget, under budget, underspent, underspend, surplus | over budget, overspent, overspend, deficit
easy, easier, easily, simple, simpler | hard, harder, difficult, difficulty, complicated
safe, safer, safely | dangerous, danger, hazardous, risky
enough, adequate, ample, sufficient, plenty of | insufficient, inadequate, too few, too little, shortage, lack, lacking, scarce, short
fast, faster, quick, quicker, quickly, shorter | slow, slower, slowly, longer
confirm, certain, secure, guarantee | uncertain, doubtful, in doubt, at risk, under threat, threatened
join, joining | leave, leaving, resign, quit
include, included, including | exclude, excluded, excluding, omit
encourage, promote | discourage, deter
possible, feasible | impossible, infeasible
high | low
always, often, regularly | never, rarely, seldom
before | after
well | badly, poorly
cheaper, cheap | dearer, expensive, costlier
healthy, healthier | unhealthy, unhealthier
optimistic, confident, hopeful | pessimistic, worried, doubtful
happy, pleased, satisfied, content | unhappy, disappointed, dissatisfied, discontented
`
  .trim()
  .split('\n')
  .map((line) => {
    const [plus = '', minus = ''] = line.split('|')
    const listed = (words: string) => words.split(',').map((word) => word.trim())
    return { plus: listed(plus), minus: listed(minus) }
  })

/** Words that deny what follows them in the same statement. */
export const DENIALS: readonly string[] = [
  'not',
  'no',
  'never',
  'no longer',
  'cannot',
  'neither',
  'nor',
  'none of',
  'none',
  'nobody',
  'nothing',
  'hardly',
  'scarcely',
  'unable to',
  'failed to',
  'fail to',
  'fails to',
  'failing to',
  'failure to',
  'without',
  'refused to',
  'declined to',
  'unwilling to',
  'instead of',
  'rather than',
  'yet to',
  'far from',
  'prevented from',
  'stopped short of',
  'lack of',
]

/** Phrases with a word of denial in them that deny nothing. */
export const NO_DENIALS: readonly string[] = [
  'not only',
  'not just',
  'not least',
  'no fewer than',
  'no less than',
  'no later than',
  'no more than',
  'not later than',
  'no doubt',
  'whether or not',
  'not in education',
  'not-for-profit',
  'not for profit',
  'without delay',
  'no wrong door',
  'no cold calling',
]

/** Beginnings of words that turn their meaning round. */
export const DENYING_PREFIXES: readonly string[] = ['un', 'dis', 'in', 'im', 'ir', 'il', 'non', 'mis']
