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

/**
 * What is told of a matter against its opposite, told of the same matter. Each line is `the one | the other`; the words of the longer lines praise and blame, favour and oppose in
 * many ways, any of which is against any of the others.
 */
export const OPPOSED_OUTCOMES: readonly Opposites[] = linesOf(`
good, excellent, outstanding, exemplary, favourable, satisfactory, encouraging, promising, impressive, positive, glowing, superb, admirable, commendable, effective, efficient, efficiently, smooth, smoothly, successful, successfully, helpful, valuable, beneficial, constructive, productive, fruitful, worthwhile, cordial, harmonious, friendly, warm, warmly, generous, generously, prompt, timely, accurate, thorough, comfortable, attractive, pleasant, well kept, well run, well managed, well maintained, well used, well received, well equipped, competent, skilled, robust, sound, stable, steady, solid, buoyant, vibrant, viable, profitable, solvent, sustainable, thriving, flourishing, booming, prospering, popular, high, ideal, suitable, heartening, reassuring, exceptional, first-class, first-rate, splendid, welcome, convenient, plentiful, easy, easily, simple, straightforward, possible, feasible, tidy, spotless, punctual, courteous, polite, considerate, welcoming, attentive, lively, clean, fresh, wholesome, top quality, best, better, a success, a triumph, a joy, gleaming, sturdy, watertight, polished, memorable, wise, sensible, fair, flawless, seamless, seamlessly, sparkling, spacious, roomy, manageable, tolerable, realistic, bearable | poor, bad, dire, dismal, dreadful, appalling, disappointing, discouraging, unsatisfactory, unfavourable, worrying, alarming, concerning, negative, damning, scathing, ineffective, inefficient, inefficiently, chaotic, bumpy, unhelpful, worthless, harmful, damaging, destructive, unproductive, fruitless, pointless, strained, hostile, frosty, tense, sour, tardy, inaccurate, sketchy, superficial, cramped, unattractive, ugly, unpleasant, neglected, run down, badly run, badly managed, badly maintained, little used, badly received, ill equipped, incompetent, unskilled, fragile, shaky, unsound, unstable, volatile, patchy, feeble, depressed, moribund, unviable, unprofitable, insolvent, unsustainable, struggling, failing, declining, ailing, in decline, floundering, unpopular, low, unfit, unsuitable, inappropriate, disheartening, disastrous, mediocre, second-rate, substandard, unwelcome, inconvenient, scarce, confused, confusing, stormy, inadequate, lacklustre, tepid, hard, difficult, impossible, awkward, tricky, onerous, unmanageable, intolerable, unrealistic, uneven, filthy, dirty, rude, discourteous, offhand, inattentive, dull, stale, rotten, shoddy, worst, worse, a failure, a flop, a shambles, a disaster, a mess, leaky, clumsy, forgettable, foolish, unfair, flawed, lamentable, deplorable, woeful, inferior, grim, bleak, squalid, poky, weak, lax, slapdash, erratic, haphazard
content, happy, satisfied, pleased, delighted, proud of, impressed, impressed by, enthusiastic, enthusiastic about, keen, keen on, eager, willing, ready, optimistic, confident, hopeful, reassured, relieved, grateful, cheerful, motivated, committed, cooperative, supportive, supportive of, in favour of, sympathetic, appreciative, speak highly of, spoke highly of, spoken highly of, looking forward to, look forward to, at ease with, have confidence in, has confidence in, faith in, at ease, devoted to | opposed, opposed to, unhappy, angry, dissatisfied, dismayed, displeased, ashamed of, unimpressed, unimpressed by, appalled, appalled by, lukewarm, cool, reluctant, hesitant, unwilling, indifferent, apathetic, uninterested, pessimistic, anxious, worried, fearful, alarmed, alarmed by, aggrieved, suspicious, suspicious of, demoralised, disillusioned, uncooperative, unsupportive, hostile, hostile to, critical, critical of, sceptical, sceptical of, against, unsympathetic, resentful, wary of, complain about, complain of, complains of, complains about, complaining of, worried about, fearful of, dread, dreading, uneasy about, uneasy, have lost confidence in, have doubts about, have misgivings about, nervous of, nervous about, hurt by, angered by, lost confidence in, fed up with, tired of, up in arms about, in revolt against
supported, backed, welcomed, praised, commended, thanked, applauded, congratulated, endorsed, championed, defended, favoured, liked, loved, admired, appreciated, celebrated, complimented, recommended, approved of, lauded, honoured, valued, respected, enjoyed, spoke up for, argued for, stood by, spoke for, campaigned for, upheld, sided with, rallied to, turned to, made welcome | opposed, attacked, condemned, criticised, blamed, blocked, deplored, booed, censured, reprimanded, rebuked, denounced, rejected, resisted, disliked, hated, despised, resented, mocked, ridiculed, insulted, advised against, disapproved of, regretted, dishonoured, undervalued, ignored, complained of, complained about, boycotted, slated, panned, slammed, savaged, lambasted, pilloried, berated, derided, scorned, decried, disparaged, vilified, lamented, objected to, questioned, challenged, loathed, turned away, turned on, turned against, spoke against, argued against, campaigned against, protested against, protested at, petitioned against, shunned, spurned, cold-shouldered, complained, jeered, disowned, belittled
protected, spared, preserved, maintained, retained, kept, restored, reinstated, guaranteed, safeguarded, rescued, conserved, ring-fenced, continued, sustained, revived | cut, axed, lost, removed, reduced, withdrawn, scrapped, deleted, abolished, sacrificed, destroyed, demolished, wrecked, ruined, damaged, discontinued, ended, closed, raided, abandoned, ditched, suspended
exceeded, surpassed, beat, met, reached, achieved, hit, attained, honoured, fulfilled, kept | fell short, fell short of, missed, failed, broken, broke, breached
received, secured, won, granted, awarded, obtained, found, agreed, has, have, got, gained, attracted, given, picked up | refused, rejected, lost, turned down, declined, withdrawn, denied, failed, forfeited, deprived of, missed out on, lost out on, robbed of, stripped of
agreed, accepted, offered, promised, consented, volunteered, undertook, pledged | declined, refused, failed, withheld
accepted, allowed, adopted, passed, carried, granted, ratified, authorised, licensed | rejected, disallowed, defeated, thrown out, blocked, vetoed, revoked, annulled, rescinded
renewed, extended, prolonged, continued | lapsed, ended, expired, terminated
free, freely, waived | pay, charged, charges, charge, fee, fees
settled, resolved, solved, over, ended | continues, unresolved, unsolved, drags on, rumbles on, persists, continuing, deadlocked, escalated
recovered, reopened, revived, healed, bounced back | closed, collapsed, died, relapsed
frequent, common, commonplace, widespread, usual, regular, plentiful | rare, rarer, uncommon, infrequent, unusual, exceptional, occasional, scarce
doubled, trebled, tripled, quadrupled, rose, risen, soared, rocketed, increased, grew, grown, climbed, jumped, leapt, surged, mounted, mushroomed, multiplied, gone up, went up, up, swelled, shot up, picked up, blossomed, gained ground, added to, pushed up, driven up, risen to, outgrown, put up | halved, fell, fallen, plummeted, slumped, dropped, decreased, shrank, sank, tumbled, plunged, dwindled, slid, dipped, gone down, went down, down, tailed off, dried up, eased, collapsed, withered, shrivelled, waned, wilted, lost ground, cut, brought down, driven down, ebbed, receded, thinned, subsided
took part, came, attended, joined in, turned up, flocked | stayed away, boycotted, absent
busy, busier, crowded, packed, bustling, in use, in demand | idle, deserted, quiet, quieter, half empty, derelict
highest, largest, greatest, top, biggest, best, most | lowest, smallest, least, bottom, worst, fewest
appointed, recruited, hired, employed, reappointed, engaged | dismissed, sacked, made redundant, laid off, resigned, removed
built, erected, constructed, installed, planted, put up, rebuilt | demolished, pulled down, dismantled, removed, felled, taken down, knocked down, uprooted, bulldozed
created, established, founded, formed, set up, opened, started, launched | abolished, disbanded, dissolved, wound up, closed, ended
widened, lengthened, expanded, extended, enlarged, broadened, stepped up, scaled up | narrowed, shortened, contracted, cut back, trimmed, curtailed, scaled back, scaled down, pruned
tightened, imposed, enforced, stricter, strict, toughened | relaxed, lifted, eased, loosened, lax, waived, softened
bought, buy, buying, acquired | sold, sell, selling
published, disclosed, revealed, announced, shared, open, openly | withheld, concealed, hidden, suppressed, secret, secretly, confidential, hushed up
confirmed, admitted, proved, proven | denied, disproved, refuted, contradicted
convicted, guilty, prosecuted, charged | acquitted, cleared, innocent, exonerated
upgraded, promoted | downgraded, demoted, relegated
benefited, gained, profited, prospered | suffered, lost
passed, qualified | failed
accelerated, speeded up, quickened, hastened | slowed, slowed down, held up, stalled
active, lively, dynamic | inactive, dormant, passive, moribund, lethargic
used, usable | disused, unused, unusable
upheld, allowed, confirmed | overturned, dismissed, quashed, struck down
in public, publicly, public, public, in the open, on the record | in private, privately, private, confidential, secret, behind closed doors, off the record
consensus, unanimity, harmony, accord, agreement | disagreement, discord, conflict, dissent, deadlock, dispute
strength, advantage, asset, benefit, blessing, opportunity | weakness, disadvantage, liability, drawback, burden, threat
simple, straightforward | complex, complicated, convoluted
spent | unspent
sooner, earlier | later
trusted, trust | distrusted, mistrusted, distrust, mistrust
voted for, votes for, vote for | voted against, votes against, vote against
arrived, came back, returned, moved in, moved into, entered | departed, left, moved out, moved out of, emigrated, deserted
remembered | forgotten, forgot, overlooked
staffed | unstaffed, unmanned
well represented | under-represented, underrepresented
fully staffed, well staffed | understaffed, short-staffed, under-staffed
well attended | ill attended, badly attended, poorly attended, thinly attended
well funded | underfunded, under-funded, starved of funds
well paid, well-paid | low-paid, badly paid, underpaid
in good time, in time, promptly, punctually, early, on the day, punctual, timely, ahead, beforehand, a week ahead, well ahead | too late, late, overdue, out of time, behindhand, at the last minute, at short notice, after the event, last-minute, belatedly, behind
last, lasts, endure, hold, lasted, held | break down, breaks down, fail, collapse, collapsed, broke down
cover, covers, match, matches, covered | fall short of, falls short of
secure, assured, safe, certain, guaranteed, safeguarded | in jeopardy, in danger, precarious, at risk, under threat, threatened, hangs in the balance, uncertain, doubtful, in doubt, vulnerable
in house, in-house | outsourced, contracted out
all, every, each, everyone, everybody, nearly all, almost all, universal, universally, most | hardly any, few, a handful, a handful of, next to no, next to none, barely any, very few, precious few
whole, entire, entirely, wholly, complete, completely, fully, full | part, partial, partially, partly, half
real, genuine | fake, false, bogus, imaginary
true, correct, right, exact | false, wrong, incorrect, mistaken
legal, lawful, legitimate | illegal, unlawful, illegitimate
fair, fairly, just, even, equitable | unfair, unfairly, unjust, uneven, inequitable, lopsided, one-sided
equal, equally, balanced | unequal, unequally, unbalanced
free-flowing, flowing | congested, gridlocked, jammed
leading, ahead, in front, in the lead | trailing, behind, lagging
gaining, winning | losing
urgent, pressing | trivial, unimportant
important, essential, vital, crucial, key, necessary, needed | unimportant, inessential, trivial, irrelevant, unnecessary, superfluous, redundant, dispensable
flexible | rigid, inflexible
formal | informal
direct, directly | indirect, indirectly, roundabout
joint, jointly, together, shared, united, kept together, as one | separate, separately, apart, individually, alone, divided, split up, split, parted, torn apart, on their own, each by itself
connected, linked, joined up, coordinated | isolated, cut off, disconnected, fragmented, disjointed, uncoordinated
inclusive, welcoming | exclusive, unwelcoming
attract, attracts, attracted, draw, draws, drew, entice | repel, repels, deter, deters, deterred
trained, qualified, experienced, expert | untrained, unqualified, inexperienced, inexpert
progress, headway, breakthrough, advance, advanced, moved on | setback, retreat, reverse, standstill, stagnation, impasse, stagnated, regressed, slipped back
underspend, surplus, in credit, in the black, profit, at a profit, pays for itself, pay for itself, pays its way, makes money, breaks even, in pocket | overspend, deficit, in debt, in the red, loss, overdrawn, at a loss, loses money, makes a loss, out of pocket, in deficit
helped, helps, help, aided, assisted, enabled, boosted, bolstered, furthered, eased | hindered, hinders, hinder, hampered, impeded, obstructed, thwarted, held back, undermined, frustrated, handicapped
raised, lifted, boosted, enhanced, bolstered, heightened | lowered, dampened, dented, undermined, sapped, eroded, damaged, weakened
gathered, assembled, converged | dispersed, scattered, disbanded
filled, full, occupied, booked, fully booked, let, rented out, inhabited, lived in | unfilled, empty, vacant, unoccupied, void, deserted, stand empty, stands empty, unlet, to let, boarded up, left vacant, left empty
repaid, paid off, cleared, paid, settled, up to date with | owed, owing, outstanding, unpaid, defaulted, owe, owes, in arrears with, behind with, in arrears
obeyed, observed, followed, respected, enforced, upheld, adhered to, kept to, abided by | flouted, broke, disobeyed, ignored, disregarded, violated, evaded, got round, unenforced, a dead letter
tolerated, tolerant, forgiven | punished, intolerant, penalised
visible, seen, noticeable, conspicuous, obvious | invisible, unseen, unnoticed, inconspicuous
agree, agrees, concur, concurs | differ, differs, disagree, disagrees, dispute, disputes
understood, understand, grasped | misunderstood, misunderstand, misinterpreted, baffled, puzzled
welcomes, welcome, applauds, commends, praises, favours | deplores, regrets, condemns, opposes, criticises, dreads
smooth, without a hitch | bumpy, troubled, turbulent
loyal, faithful | disloyal, unfaithful
treated, cured | untreated, neglected
peaceful, orderly, calm, quiet | violent, disorderly, rowdy, unruly, riotous, noisy
stay, stays, stayed, stay on, remain, remains, settle, stay put | leave, leaves, left, move on, move away, moved away, moves away, quit, drift away, drop out, dropped out
can afford, afford, within reach of | priced out of, cannot afford, beyond the means of, beyond the reach of
intend to, intends to, plan to, plans to, mean to, means to, wish to, determined to, resolved to | have no intention of, has no intention of, no intention of, no plans to, no wish to, refuse to, refuses to
well over, well above, far above, far over, upwards of, at least, longer, more, above, higher | well under, well below, far below, at most, within, less, fewer, below, shorter, lower
for, in favour of | against, opposed to, hostile to, sceptical of, critical of
level, smooth | uneven, bumpy, rutted
fuller, full, brimming, overflowing | emptier, empty, drained, dry
believe, believes, believed, think highly of | doubt, doubts, doubted, disbelieve, think little of
value, values, prize, prizes, treasure, appreciate, appreciates | set little store by, think little of, despise, undervalue, disregard, look down on
allowed, permitted, encouraged, free to, entitled, entitled to, eligible, eligible for, invited, let in, admitted, admits, able to | forbidden, banned, barred, discouraged, ineligible, ineligible for, disqualified, uninvited, shut out, kept out, turned away, refused
agrees with, agree with, in agreement with, in line with, consistent with, in step with, in keeping with, endorses | disagrees with, disagree with, at odds with, at variance with, inconsistent with, out of step with, out of keeping with, contradicts, disputes
works, work, working, worked, functions | breaks down, broke down, broken, out of order, faulty, defective, fails, failed
accessible to, available to | inaccessible to, unavailable to, off limits to
friends, allies, partners | enemies, rivals, opponents
lead, leads, ahead of, in front of, above | lag, lags, behind, trails, below
get on, gets on, get on well, on good terms, hand in hand | fall out, fell out, on bad terms, at loggerheads, at odds
take up, takes up, took up, seized | pass up, passed up, missed, wasted, squandered
spread, spreading, growing | contained, shrinking, in retreat, receding
wins, win, winning | loses, lose, losing
make up their minds, decided, decisive | undecided, wavering, indecisive
involved, included, consulted, invited, brought in, represented, remembered, let in | excluded, left out, ignored, overlooked, shut out, sidelined, bypassed, passed over, kept out, uninvolved
fully crewed, up to strength, at full strength, fully manned | short of crew, below strength, under strength, undermanned, short of staff, short-handed
exempt from, exempt, free from | subject to, liable to, liable for
cleared, wiped out, eliminated, reduced | built up, mounted, accumulated, grown, grew
under control, contained, in hand | out of control, out of hand, unchecked, rampant
compulsory, mandatory, required | voluntary, optional, left to choice
certain, plain, definite, settled | unclear, uncertain, obscure, vague, undecided
better off, in the lead | worse off, left behind
on the increase, on the rise, on the up, gathering pace | on the decrease, on the wane, on the decline, on the way down, dying out
keep, keeps, kept, retain, retains, hold on to, holds on to, gain, gains, gained | lose, loses, lost, shed, sheds, part with
recovering, mending, improving, picking up, bouncing back | deteriorating, worsening, failing, going downhill, flagging
opted in, opted into, signed up, signed up to, joined | opted out, opted out of, pulled out, pulled out of, withdrew, withdrew from
first choice, first resort | last choice, last resort
sharpened, sharp, clearly | blurred, blunt, unclear
proud, glad | ashamed, sorry
truthful, honest, frank | dishonest, evasive, misleading
continuous, uninterrupted, unbroken, constant | interrupted, intermittent, on and off, sporadic
prepared, prepared for, ready for | unprepared, unprepared for, caught out, unready for
heard, heeded, listened to, taken up, acted on | unheard, ignored, disregarded, brushed aside, passed over
backed by, with the blessing of | in the teeth of, in defiance of, over the objections of
calmed, soothed, reassured | alarmed, inflamed, provoked
`)

/** Beginnings and endings of words that, exchanged before or behind the same, turn them round: "overspent" and "underspent", "useful" and "useless". */
export const EXCHANGED_BEGINNINGS: readonly (readonly [string, string])[] = [
  ['over', 'under'],
  ['up', 'down'],
  ['in', 'out'],
  ['in', 'ex'],
  ['im', 'ex'],
  ['in', 'de'],
  ['en', 'dis'],
  ['pro', 'anti'],
  ['pre', 'post'],
  ['micro', 'macro'],
]

export const EXCHANGED_ENDINGS: readonly (readonly [string, string])[] = [
  ['ful', 'less'],
  ['fully', 'lessly'],
  ['fulness', 'lessness'],
]

/** Words that say by themselves that something is wanting or has come to nothing, where the same was said without them. */
export const WANTING: readonly string[] =
  'stopped,ceased,in jeopardy,overdue,too late,too slow,too small,too short,insufficient,inadequate,too few,too little,lack,lacking,lacks,lacked,shortage,scarce,refused,rejected,failed,lapsed,cancelled,closed,lost,scrapped,withdrawn,expired,collapsed,missing,absent,vacant,few,withheld,denied,declined,halted,suspended,abandoned,neglected,stalled,disbanded,dissolved,discontinued,obsolete,unavailable,deserted,barred,banned,forbidden,prohibited,thwarted,deprived of,starved of,robbed of,poorly,badly,barely,rarely,seldom,too weak,too costly,too dear,too far,too old,broken,broke down,out of order,out of service,out of action,out of use,ran out,run out,ran dry,in vain,to no avail,in arrears,in breach,at a standstill,on the verge of closure,at risk,under threat,in doubt,overdrawn,bankrupt,insolvent,idle,derelict'.split(
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
  'barely',
  'barely any',
  'not a single',
  'unable',
  'incapable of',
  'devoid of',
  'no sign of',
  'little sign of',
  'little or no',
  'next to no',
  'neglected to',
  'omitted to',
  'forgot to',
  'ceased to',
  'ceases to',
  'cease to',
  'refuse to',
  'refuses to',
  'decline to',
  'declines to',
  'anything but',
  'few if any',
  'not even',
  'at no',
  'missed the chance to',
  'too few to',
  'too late to',
  'too little to',
  'too weak to',
  'too small to',
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
  'no exception',
  'not to mention',
  'not without',
  'never before',
  'no small',
  'nothing but praise',
  'no mean',
  'no time was lost',
  'not long ago',
  'not far from',
  'not surprisingly',
  'no wonder',
  'without exception',
  'last but not least',
  'no one left behind',
]

/** Behind a denial: it is only not so before that ("not until", "no … before"), which another text may say with "once". */
export const UNTIL_WORDS: ReadonlySet<string> = new Set(['until', 'till', 'unless'])

/** Beginnings of words that turn their meaning round. */
export const DENYING_PREFIXES: readonly string[] = ['un', 'dis', 'in', 'im', 'ir', 'il', 'non', 'mis']

/** Between two of which one is set above, before or in the place of the other. */
export const BETWEEN_TWO: ReadonlySet<string> = new Set(
  'than outnumber outnumbers outnumbered outweigh outweighs outweighed outperform outperforms outperformed overtake overtakes overtook overtaken outlast outlasted outpaced outstripped outstrips exceeds exceed exceeded beat beats precedes precede preceded replaces replaced leads trails owes oversees supervises funds monitors'.split(
    ' ',
  ),
)
