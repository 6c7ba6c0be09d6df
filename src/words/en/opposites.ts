interface Opposites {
  readonly plus: readonly string[]
  readonly minus: readonly string[]
}

function linesOf(text: string): Opposites[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [plus = '', minus = ''] = line.split('|')
      const listed = (words: string) => words.split(',').map((word) => word.trim())
      return { plus: listed(plus), minus: listed(minus) }
    })
}

/** Words that turn a statement round: each line is one scale, `the one end | the other end`. Words are in any form of them. */
export const OPPOSITES: readonly Opposites[] = linesOf(`
more, higher, above, greater, exceed, exceeded, exceeds, over target | fewer, less, lower, below, under target
increase, rise, grow, growth, up, climb, raise, rising, went up, gone up, going up, go up, goes up | decrease, fall, decline, drop, down, went down, gone down, going down, go down, goes down, shrink, reduce, reduction, cut, lessen, dwindle, contract, slump
improve, improvement, better, best, strong, stronger, strengthen, good | worsen, deteriorate, deterioration, worse, worst, weak, weaker, weaken, poorer
approve, approval, accept, acceptance, agree, agreement, adopt, support, back, favour, welcome, endorse, in favour of, for the proposal, voted for, vote for, votes for, supportive of, keen on | refuse, refusal, reject, rejection, oppose, opposition, disagree, turned down, turn down, turns down, veto, against, object to, objects to, objected to, objecting to, resist, criticise, voted against, vote against, votes against, hostile to, critical of, sceptical of
succeed, succeeded, succeeds, success, successful, successfully, won, win, gain | fail, failure, unsuccessful, unsuccessfully, lose, failing
meet, hit, achieve, comply, on target | miss, breach, off target, short of, fall short, fell short
open, opening, reopen, start, begin, continue, carry on, carries on, remain, stay, keep, retain, goes on, survive | close, closure, shut, closing, stop, end, cease, discontinue, lapse, withdraw, abolish, scrap, halt
on track, on time, ahead of schedule, on schedule, early, ahead | behind schedule, late, delayed, overrun, running late, off track, behind
within budget, under budget, underspent, underspend, surplus, profit, break even | over budget, overspent, overspend, deficit, loss, shortfall
easy, easier, easily, simple, simpler | hard, harder, difficult, difficulty, complicated
safe, safer, safely | dangerous, danger, hazardous, risky
enough, adequate, ample, sufficient, plenty of, abundant | insufficient, inadequate, too few, too little, shortage, lack, lacking, scarce, short
fast, faster, quick, quicker, quickly, shorter | slow, slower, slowly, longer
confirm, certain, secure, guarantee | uncertain, doubtful, in doubt, at risk, under threat, threatened
join, joining | leave, leaving, resign, quit
include, included, including | exclude, excluded, excluding, omit
encourage, promote | discourage, deter
possible, feasible | impossible, infeasible
most, majority, many | few, minority
within, inside | outside, beyond
permit, allow, allowed, permitted | ban, banned, prohibit, prohibited, forbid, forbidden, disallow
up to date, current | out of date, outdated, obsolete
full, occupied | empty, vacant, unoccupied
clean, cleaner | dirty, dirtier, polluted
quiet, quieter | noisy, noisier
compulsory, mandatory, obligatory | optional
permanent, permanently | temporary, temporarily
present | absent
reliable | unreliable, erratic
uphold, upheld | overturn, overturned, dismissed, quashed
united, unanimous, unanimously | divided, split
praised, praise | blamed, blame
protected, spared, preserved | axed
free of charge, free to, free for, is free, are free | chargeable, have to pay, has to pay, must pay, pay for, pay to, pay at
arrive, arrived | depart, departed
high | low
always, often, regularly, usually | never, rarely, seldom
before | after
well | badly, poorly
cheaper, cheap | dearer, expensive, costlier
healthy, healthier | unhealthy, unhealthier
optimistic, confident, hopeful | pessimistic, worried, doubtful
happy, pleased, satisfied, content | unhappy, disappointed, dissatisfied, discontented
`)

/** Things said to have happened against their opposites, where either also stands on a scale of its own; in the form in which they are told. */
export const OPPOSED_OUTCOMES: readonly Opposites[] = linesOf(`
protected, spared, preserved, maintained, retained, kept, restored, reinstated, guaranteed | cut, axed, lost, removed, reduced, withdrawn, scrapped, deleted, abolished
exceeded, surpassed, beat, met, reached, achieved, hit | fell short, missed, failed
received, secured, won, granted, awarded, obtained, found, agreed, has, have, got | refused, rejected, lost, turned down, declined, withdrawn, denied, failed
agreed, accepted, offered, promised, consented, volunteered | declined, refused, failed, withheld
renewed, extended, prolonged, continued | lapsed, ended, expired, terminated
free | pay, charged, charges
supported, backed, welcomed, praised, commended, thanked | opposed, attacked, condemned, criticised, blamed, blocked, deplored
in favour of, supportive of, keen on, enthusiastic about, for | hostile to, opposed to, critical of, sceptical of, against
keen, eager, willing, enthusiastic, ready, interested | reluctant, unwilling, indifferent, apathetic
settled, resolved, solved | continues, unresolved, unsolved
recovered, reopened, revived | closed, collapsed, died
popular | shunned
frequent, common, commonplace, widespread | rare, rarer, uncommon, infrequent
good, excellent, outstanding, favourable, satisfactory, encouraging | poor, inadequate, unsatisfactory, bad, disappointing, discouraging
doubled, trebled, tripled, quadrupled, rose, risen, soared, rocketed, increased, grew, grown | halved, fell, fallen, plummeted, slumped, dropped, decreased, shrank
took part, came, attended, joined in | stayed away, boycotted, absent
thriving, flourishing, booming, prospering | struggling, failing, declining, ailing, in decline
robust, sound, stable | fragile, shaky, unsound, volatile
busy, busier, crowded | idle, deserted, quiet, quieter
highest, largest, greatest, top | lowest, smallest, least, bottom
appointed, recruited, hired, employed | dismissed, sacked, made redundant
built, erected, constructed, installed, planted, opened, put up | demolished, pulled down, dismantled, removed, felled, taken down
created, established, founded, formed, set up | abolished, disbanded, dissolved, wound up
widened, lengthened, expanded, extended | narrowed, shortened, contracted, cut back
tightened, imposed | relaxed, lifted, eased
bought, buy | sold, sell
published, disclosed, revealed | withheld, concealed, hidden
confirmed, admitted | denied
convicted, guilty | acquitted, cleared, innocent
upgraded, promoted | downgraded, demoted, relegated
benefited, gained, profited | suffered, lost
passed | failed
accelerated, speeded up, quickened | slowed, slowed down
active, lively | inactive, dormant
used | disused, unused
upheld, allowed, confirmed | overturned, dismissed, quashed, struck down
in public | in private
consensus, unanimity, harmony | disagreement, discord, conflict
strength, advantage, asset | weakness, disadvantage, liability
simple | complex, complicated
spent | unspent
sooner | later
trusted | distrusted, mistrusted
voted for, votes for, vote for | voted against, votes against, vote against
arrived, came back, returned | departed, left
remembered | forgotten, forgot
staffed | unstaffed, unmanned
well represented | under-represented, underrepresented
fully staffed, well staffed | understaffed, short-staffed, under-staffed
oversubscribed | undersubscribed
well used, well-used | little used, underused, under-used
well attended | ill attended, badly attended
well funded | underfunded, under-funded, starved of funds
content, content with, happy, happy with, satisfied, satisfied with, pleased | opposed, opposed to, unhappy, unhappy with, angry, dissatisfied, dismayed
in good time, in time, promptly, punctually, early | too late, late, overdue
last, lasts, endure, hold | break down, breaks down, fail, collapse
cover, covers, match, matches | fall short of, falls short of
secure, assured, safe | in jeopardy, in danger, precarious, at risk, under threat
in house, in-house | outsourced, contracted out
`)

/** Words that say by themselves that something is wanting or has come to nothing, where the same was said without them. */
export const WANTING: readonly string[] =
  'stopped,ceased,in jeopardy,overdue,too late,too slow,too small,too short,insufficient,inadequate,too few,too little,lack,lacking,lacks,lacked,shortage,scarce,refused,rejected,failed,lapsed,cancelled,closed,lost,scrapped,withdrawn,expired,collapsed,missing,absent,vacant,few,withheld,denied,declined'.split(
    ',',
  )

/** Words that say without a denial what others deny: "used up" is "none left". */
export const IMPLIED_DENIALS: ReadonlySet<string> = new Set(
  'used up,run out,ran out,exhausted,short,missing,absent,empty,stay,remain,keep,still,avoid,prevent,stop,end,close,free from,free of,rid,only,fewer,less,hard,difficult,lack,shortage,insufficient,need,too'.split(
    ',',
  ),
)

/** How words look that deny by their beginning what the rest of them says: "inaudible", "unheated". */
export const DENYING_SHAPE = /^(?:un|in|im|ir|il)\p{L}{3,}(?:able|ible)$|^un(?!it|der|iver|ion|iqu)\p{L}{3,}ed$/u

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
  'nowhere',
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
  'not one',
  'no one',
  'not any',
  'hardly any',
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
  'a few',
  'quite a few',
]

/** Beginnings of words that turn their meaning round. */
export const DENYING_PREFIXES: readonly string[] = ['un', 'dis', 'in', 'im', 'ir', 'il', 'non', 'mis']
