/**
 * What tells how a plan went on, each as it stands in a sentence. `/` stands between words any of which may stand there; `*` for the end or the beginning of a word, or for a word; `…` for some
 * words or none; `<when>` for a month, a season, a year or "next".
 */
function listed(text: string): readonly string[] {
  return text.split(/[,\n]/).flatMap((cue) => cue.trim() || [])
}

/** It will not be done: given up, refused, not gone on with, come to nothing, without means, needless, taken away or out of other hands. */
export const GIVEN_UP: readonly string[] = listed(`
withdrawn, withdrew, abandon*, scrap/scraps/scrapped/scrapping, shelve/shelved/shelving, cancel*, called off, call off, dropped, drop the, discontinued, discontinue,
given up, gave up, give up, axed, ditched, binned, jettisoned, aborted, discarded, deleted, forsaken, relinquished, renounced, rescinded, revoked, terminated,
written off, wrote off, killed off, laid aside, cast aside, ruled out, rule/rules out, pulled out, pulled the plug, backed out, walked away, bowed out, dropped out,
dispensed with, done away with, thought better of, changed … mind, had second thoughts, u-turn
rejected, refused, refusal, refuse/refuses to, turned down, turned the, thrown out, threw out, voted down, voted against, vetoed, veto*, defeated, outvoted, overruled,
blocked, quashed, struck out, struck off, struck from, overturned, declined, disallowed, withheld,
decided/resolved/chose/opted/elected/advised/recommended/ruled/argued against, advice against,
decided/agreed/resolved/chose/opted/elected/voted/concluded not to, said no, say no, went against us, lost the vote, lost the appeal, will/would not hear of, no consent,
not consent*
not go/going/gone ahead, not be going ahead, not proceed/proceeding/proceeded, not be proceeding/proceeded, not be/been/being pursued, not pursue/pursuing, not to,
not now, not happen/happening, not be happening, not be/been/being taken forward/further, not taken forward/further, not be taking,
not be/been/being progressed/continued/repeated/replaced/renewed/revived/funded/supported/approved/granted, not progressed/continued/pursued/repeated/revived,
is/are not to be, should not, no longer, not come about, not come off, not come to, not take place, no plans to, no intention of, no wish to, no desire to,
never … now, not any more, nobody now
no … will be, no … will now be, no … is/are to be, no … can/could be, there will be no, there is/are to be no, there will be none, none will be, neither will, nor will
came/come/comes to nothing, came/come to naught, came/come to an end, came/come to grief, amounted to nothing, led nowhere, got nowhere, nothing came of,
nothing has come of, nothing will come of, fell through, fallen through, fell apart, broken down, broke down, by the wayside, on the rocks, foundered,
floundered, collapsed, fizzled out, petered out, died a death, bit the dust, is dead, dead in the water, dead letter, scuppered, scotched, thwarted, torpedoed,
sunk by, stymied, knocked on the head, hit the buffers, ran aground, ran into the sand/sands, beyond saving, not materialise/materialised,
never materialised/happened/started/began/opened/left/got, never got off, never saw, failed at,
failed to materialise/attract/win/secure/gain/obtain/find/get/raise/reach agreement
no money, no funds, no funding, no budget, no resources, no capacity, no support, not find support, no appetite, no interest in, no demand for, no takers,
no takers for, no bidders, no bids, no tenders, no volunteers for, no site for, no premises for, no partner for, none of … wanted/would/could/wished, no landowner,
not find a, not find the, could not find, could not raise, could not get, could not secure, could not justify, cannot justify, not justified, not justify,
could not be found/raised/justified/agreed/afforded/met/made, not forthcoming, not secured, not obtained, not won, not raised, not awarded, not granted, not approved,
not agreed, not adopted, not accepted, not supported, not endorsed, not successful, not selected, not shortlisted, not favoured, unsuccessful, failed bid,
bid … failed, bid … lost, application … failed, application … refused, funding … ended/ceased/dried/lost/cut/withdrawn/ran, money … went elsewhere,
lost its/their/our/the funding/grant/sponsor/backer/site, lost to, lost interest, has been lost, has/have gone for good, ran out of, run out of,
too costly/expensive/dear/ambitious/risky/small/late to, too high a, prohibitive, unaffordable, not afford*, cannot afford*, could ill afford, out of the question,
priced out, poor value, not value for money, unviable, not viable, not feasible, not practicable, impracticable, impractical, unworkable, impossible, not be possible,
not possible, not be viable/feasible, no chance of, no hope of, no future for, no prospect of, no prospect, not to be had, unrealistic, uneconomic
superseded, overtaken by, made … redundant, instead of, in its place, in their place, opted instead, chosen instead, preferred instead, instead/rather we will/shall,
not needed, not required, not be needed/required, not wanted, not want, not wish, not find favour, not agree, not imposed, not introduced, unnecessary, surplus to,
no case for, no need for, no point in, no reason to, not worth, rendered … unnecessary, obviat*, removes/removed the need
removed from, taken out of, taken off, cut from, dropped from, struck … from, deleted from, left out of, omitted from, excluded from the programme/plan/budget/list,
not in the budget/programme/plan, not included in, no part of, no longer part of, fell victim, victim of, casualty of, sacrificed, lost in the cuts,
cut back to nothing, end/ended/ends our involvement, put paid to, put an end to, put a stop to, brought … to an end, spelt the end, spelled the end, spells/means/meant/is/was the end of,
last nail, stopped, halted … for good, wound up, winding up, disbanded, dissolved, folded, closed down, mothballed, lapsed, expired, run its course,
no more than an idea, sold to, sold … to a developer/bidder, went to another, gone to another, let to another, let elsewhere, bought by another, outbid,
is/are keeping the, pull/pulled/pulling out, not prepared to, not willing to, unwilling to, unable to agree, failed to agree, could not agree,
not be allowed/permitted, not allowed, not permitted, would not allow/permit/cover/insure/lend/sell/agree/accept/fund/support/pay/release, forbids, forbade, forbidden,
prohibit*, prevents/prevented us, stood in the way, stopped short of, fought off, saw off, will/would/shall not, cannot be, cannot go, could not be,
nobody could/would/will/wanted/wants/wished/came/applied/tendered/bid, no one could/would/will/wanted/wants/wished/came/applied/tendered/bid, beyond our means/budget,
beyond the means/budget, no longer a priority, cannot go ahead, can not go ahead, not happen*, not materialise*, not proceed*, not be proceed*, not pursue*, withdraw,

was/were to have, would have been/had/gone/stood/cost/become, might have been, was/were going to, was/were meant to/for, had been meant, had meant to, had hoped to, had planned to, had intended to
thought about, thought of, toyed with, flirted with, looked at … and, leave/left/leaving … alone, leave/left/leaving well alone, leaving it, on the side of, keep/keeping … as it is, stay/stays where it/they, to stay where, stay as
no room for, no space for, no land for, no staff for, no time for, no room to, no applicants, no applications, no entries, no response to, no offers, no money for, no owner, no operator, no sponsor, no buyer, no market for, no call for, no use for, no mandate, no power to, no powers to, no legal, no lawful, no room in, no desks
is/are enough, will do, will suffice, makes no sense, make no sense, made no sense, asked for … back, want/wanted … back, money … returned, money … handed back, money … back, grant … returned, grant … handed back, gave … back, handed back, signed … elsewhere, gone elsewhere, went elsewhere, have dropped out, has dropped out, opted out, withdrew their, on weekdays, kept out of, advice is against, advice was against, advice is not, called a halt, call it a day, drew a line, closed the book, closed the file, cut our losses, cut their losses, unlawful, illegal, against the law, refused us
`)

/** It will be done later: moved, held, late, waiting, at another time, not begun. */
export const PUT_OFF: readonly string[] = listed(`
postpon*, defer, defers, deferred, deferring, delayed, delay*, put back, putting back, put off, putting off, push/pushed/pushes back, pushed into, pushed to,
moved back, move back, moved into <when>, moved … to <when>, move/moves/moving to <when>, shifted … to <when>, shifted back, set back, changed … to <when>, held over,
hold over, held up, hold up, held back, hold back, hold-up, kept back, stood over, left over until, leave … over until, reschedul*, re-scheduled, rearrang*, retimed,
reprogrammed, rephased, replanned, reset for, slipped, slips, slip to, slips to, slipping, slippage, slid to, slid into, slid back, overran, overrunning, carried over,
carry over, carried forward, carry forward, rolled over, roll over, rolled forward, put into <when>, brought back to <when>, spilled/spilt over, running into <when>,
run into <when>, extended to next year, extended into
on hold, put on hold, on ice, put on ice, in abeyance, in limbo, in suspense, on the back burner, on the shelf for, in the pipeline until, in cold storage, paused,
pause, on pause, suspended, suspension, stalled, stuck, bogged down, at a standstill, ground to a halt, frozen, freeze on, a moratorium, moratorium, halted until,
halted while, interrupted, stopped until, stopped while, log-jam, deadlock*, impasse, stalemate, lies/lay/laid on the table, gathering dust for, marking time,
for the time being, for the moment, for now
behind schedule, behind time, behind programme, behind timetable, behind plan, fallen behind, fell behind, falling behind, running late, run/runs late, late in,
will be late, is late, are late, late start, months late, weeks late, year late, months/weeks/years/year later, late by, overdue, later than, later date, later year,
later in the, lagging, lags behind, taking longer, take/takes/took/taken longer, longer than expected/planned/hoped/thought/intended/foreseen,
slower than expected/planned/hoped, missed the deadline/date/target date, missed its/their deadline/date, missed … deadline, ran into delay*, setback, setbacks
not before, not … before, cannot … before, no … before, until the autumn/spring/summer/winter, until the new year, until after, until later, till later, not until,
not … until, not … till, cannot … until, no … until, unable to … until, will not … until, stay … until, stays … until, remain … until, remains … until, left until,
left till, shut until, closed until, kept until, wait until, wait till, wait for, wait while, waits for, waiting for, waiting on, waiting to, waits,
has/have/had/must/will have to wait, must wait, will wait, awaiting, awaits, await, pending the, held pending, deferred pending, only when, only once, only after,
not … while, cannot … while, not till, no sooner than, no earlier than, at the earliest, not this year, not this side of, not … this year, this year after all,
some time off, some way off, a while yet, months away, year away, some months yet, another year, a further year, year from now, months from now, in a year's time,
a year hence, in due course, at a later date, to a later date, a later date, new date, no date, fresh date, revised date, without a date, date to be, dates to be,
no start date
next year instead, instead of <when>, instead of in <when>, rather than <when>, rather than in <when>, not as announced, and not as, will now be next, now expected,
now due, now expected … <when>, now due … <when>, now planned … <when>, now scheduled … <when>, now likely … <when>, now to be … <when>, now set … <when>,
will now … <when>, will now … next, now begin/begins/start/starts/open/opens <when>, not now … <when>, now <when>, next year at, put down for <when>,
revised to <when>, now aim … <when>, now hope … <when>
not yet, yet to, has/have still to, still to be, still not, still no, still without, still unable, is/are still with, not ready, not begun, not started,
has/have not started, has/have not begun, has/have yet, cannot start/begin/open/proceed/be until, cannot yet, unable to start/begin/proceed/open/complete,
could not start/begin/take place/be held/be completed/open in, could not be held, could not take place, unsigned, not signed, not finished, not complete, hinges on,
hangs on, depends on the, depend on the, dependent on, blocked until, hold/holds/holding up, held to ransom, until next year, another * months, have/has/had to wait,
adjourned, not be * until, deferral
not … this side of, this side of, pencilled in, give way to, had to give way, not got to, not got round to, not been able to … yet, not get to, not reached, out of time, ran out of time, short of time, not in time, in time for, too late for, coincide with, to coincide with, tied to, timed to, short time, cannot deliver … until, back end of next, winter after next, year after next, months behind, weeks behind, a year behind, put to one side, in a holding, for another day, some other time, low priority, lower priority, must come first, have to come first, come first, before we can, before it can, before they can, before work can, when … has/have settled, when … has/have gone, when … is/are over, once … has/have, once … is/are, as soon as
`)

/** It is being done, or still meant to be. */
export const IN_HAND: readonly string[] = listed(`
under way, underway, in progress, in hand, in train, in the pipeline, progressing, progress, proceeding, advancing, making progress/headway, made progress/headway,
well advanced, well on, is advanced, far advanced, moving ahead, moving forward, going ahead, goes on, go on, going on, gone on, ongoing, on track, on course,
on schedule, on target, on the way, on its way, taking shape, coming along, coming together, gathering pace, half way, halfway, part way, midway, nearing, nears,
near completion, almost ready, nearly ready, in sight, close to, in its final, final stage/stages, at an early stage, early stages, in the early, first stage,
reached … stage, reached … height
is being, are being, being, continu*, carry on, carrying on, keep on, begun, began, begin, beginning, has/have started, started, starting, got under way, commenced,
embarked, set about, set to work, set out, preparations, preparing, preparatory, groundwork, developing, developed, working, working on, working towards, at work,
still at work, press for, pressing, negotiat*, talks, in discussion, in talks, exploring, looking at, looking for, looking into, seeking, search for, searching,
drafted, first draft, draft, drafting, in draft, drawing up, designing, designs, design work, scoping, scoped, costed, costing, tenders, tendering, out to tender,
out to consultation, out for consultation, consulting on, interviewing, shortlist*, advertis*, applied for, submitted, bidding, bid for, bid has, evaluat*, trialling,
piloting, fundraising, assembl*, a start, business case, feasibility, planning application, procurement, procuring
will, shall, to be, plan/plans/planning to, planned, intend*, due to, due in, expected, expect*, aim*, is/are to, hope*, propos*, set to, about to, ready to,
preparing to, remains, is with, are with, before spells/means/meant/is/was the end of, this coming, next <when>, still, steadily, gradually, week by week, one by one, tender
on order, ordered, valuations, valued, looked over, have seen the draft, vote in, clause by clause, going through, lawyers, with solicitors, with the printers/printer/designers/designer/lawyers/police/board/cabinet/minister/department/auditors/inspectors/planners, for comment, for approval, for signature, cleared the ground, have been told, first of three, hear about, expect to hear, short list, candidates, surveys, being drawn, making good
`)

/** Words before a thing done that say it is not done yet: what is to come, might come, or was only begun. */
export const NOT_YET: readonly string[] = listed(`
will, shall, to be, is/are being, being, plan, plans, planned, planning, hope*, hoping, intend*, due to, about to, expect*, should, would, could, may be, may have,
might, is/are to, was/were to have, under way, underway, in progress, in hand, progressing, begun, began, has/have started, preparations, preparing, continu*, propos*, asked, likely,
ready to, towards, before, wants, wanted, want, wish*, called for, calls for, calling for, cannot, awaiting, await*, draft, drafting, drafted, nearly, almost ready,
nearing, thinking, feasibility, in principle, case for, pressing, seeking, looking for, looking at, working on, working towards, if only
`)

/** Done only on a condition, wherever in the statement it stands. */
export const ONLY_IF: readonly string[] = listed(`
if, unless, subject to, in principle, provided that, providing, pending, conditional on, on condition, as long as, depending on, assuming
`)

/** Done, whatever the plan was: finished, in use, set up, in post, agreed, made known, put up, brought in, held, won, and at work since. */
export const DONE: readonly string[] = listed(`
completed, complete, completion of, completion, finished, concluded, conclusion of, finalised, delivered, delivery of, achieved, accomplished, fulfilled, implemented,
executed, discharged, wrapped up, seen through, brought to completion, over and done, now done, has/have done, done the, did the, carried out, carried through,
went ahead, gone ahead, went through, came through, came about, came to pass, became reality, is/are a reality, a fait accompli, behind us, ticked off
launched, launch of, opened, opening of, opens its doors, opened its doors, now open, is open, are open, open every, open daily, open seven, reopened, re-opened,
unveiled, inaugurated, opened by, started work, began work, in business, in business since, up and running, running, live, went live, goes live, gone live, now live,
is live, are live, came into, come into, on stream, took effect, taken effect, takes effect, in effect, in force, came into force, in operation, operational,
now operates, now operate, in service, entered service, in use, in daily use, is used, are used, been used, used by, uses, now use, now uses, now used, in action,
functioning, at work in, at your service
established, establishment of, set up, formed, founded, created, creation of, instituted, constituted, incorporated, in place, in existence, now exists, exists,
now have, now has, now in, now run, now runs, now meets, has met, have met, first met, met twice, met three, met four, met six, met monthly, meets every, meets each,
meets once, meets twice, meets monthly, meets quarterly, meets weekly, meets at, meets in, meets on, meet every, meet each, meet monthly, runs every, runs each,
runs on, runs from, run from, sits every, now offers, now offer, now provides, now serve, now serves, now cover, now covers, now attend, now go, now goes, now stand,
now stands, now work, now works, now line, now share, now shares, now hold, now holds, now lives, now carry, now carries, now take, now takes, now receive,
now receives, now helps, now help, now houses, now shows, now reach, now reaches, now includes, now include, now get, now gets, now lead, now leads, now visit,
now visits, now sells, now employs, now belongs, now belong, now part of, now linked, now joined, now connected, now available, now known, now complete, can now, now can
appointed, appointment of, recruited, hired, in post, taken up post, took up post, took up her/his/their, taken up her/his/their, takes up, start of her/his,
started with us, starts work, joined us, joined the team, joined the, has/have joined, joins us, is our new, is our first, our first, elected, co-opted, seconded,
at her/his desk, filled, vacancy filled, posts filled, welcomed its first, welcomed her, welcomed him, sworn in
signed, signed off, signed up, signing of, agreed, agreement on, agreement reached, reached agreement, agreement with … reached, adopted, adoption of, approved,
approval of, endorsed, ratified, sealed, carried unanimously, given approval, gave approval, gave its approval, got approval, won approval, received approval,
given the go-ahead, got the go-ahead, given the green light, got the green light, given its blessing, nodded through, said yes, licensed, accredited, certified,
awarded the, granted, authorised
published, publication of, printed, issued, released, circulated, distributed, handed out, given out, sent out, went out, gone out, sent to, posted to, mailed,
delivered to, emailed, is out, are out, came out, come out, on sale, sold, in print, in the shops, available, is online, are online, on the web, on the website,
on the internet, on our website, can be read, can be found, can be seen, can be downloaded, downloaded, broadcast, aired, screened, on show, on display, on view,
exhibited, translated, recorded, on tape, on record, written, written up, drawn up, drew up, drafted and, produced, compiled
installed, fitted, in position, built, rebuilt, erected, constructed, put in, put up, put down, laid, laid out, planted, are up, is up, went up, went in, went down,
gone up, gone in, gone down, came down, come down, came off, came on, come on, switched on, turned on, switched over, plugged in, wired, connected, converted,
resurfaced, repaired, mended, restored, renovated, refurbished, repainted, painted, demolished, pulled down, taken away, taken down, renewed, relaid, reinstated,
rehung, is back, are back, back in, got its, has its … back, have their … back, is rid of, are rid of, has/have gone, is/are gone, topped out, roofed, is/are ready,
is/are finished, stands in, stands at, stands on, stand in, stand at, stand on, stand beside, stands beside, equipped, supplied, furnished, kitted out
introduced, introduction of, brought in, rolled out, roll-out of, extended to, expanded, merged, became one, joined forces, are one, united, amalgamated, handed over,
handed to, handover of, passed to, passed into, has passed, transferred, moved into, moved in, moved to, moved over, relocated, took over, taken over, taken on,
took on, switched to, changed to, changed over, gone over to, went over to, swapped, housed, rehoused, settled in, occupied, tenanted, let to, home to, bought,
purchased, acquired, purchase of, belongs to, belong to, owned by, in our hands, in public ownership, became the, became a, became, has become, have become, turned into
held, was held, were held, held in, held on, took place, taken place, takes place, hosted, staged, put on, ran for, ran from, ran in, ran throughout, attended by,
took part, wound up with, was a success, were a success, went well, went off, went without a hitch, has/have had a, have had their, was followed by, trained,
training of, qualified, graduated, passed out, gained the/their, certificates, completed the, been through, went on the, took up, taken up, been on,
has/have been given, has/have been shown, given, briefed, received, got a, got their, has got, have got, had a visit, had their
won, awarded, won us, brought us, secured, obtained, found, target reached, target met, met the target, met our target, beat the target, exceeded the target, invested,
paid for, paid off, paid out
has a new, have a new, has its new, have its new, have their new, has its own, have their own, has had, with its own, working from, works from, works at,
since it opened/began/started/was, since opening, since its opening, since it went, since the launch, since its launch, since the opening,
since they opened/began/started, since taking up, since she/he started/began/joined/came, in its first, in their first, first year of, first customers, first users,
first visitors, first tenants, first members, first students, first passengers, first meeting was, thanks to the new, from the new, at the new, has/have been *ing,
made, settled, spent, using the, using their, living in the new, the others follow, became the first, has/have been *ing … since, has/have had the, cleared of, work done
also exists, exist in, exists in, laid on, turned on, handed over by, make up the, makes up the, have their badge, has/have its/their first, first burials, first births, first guests, first pupils, first patients, first residents, first cases, first copies, first trains, first buses, first boats, first cohort, first graduates, first awards, first prize, first season, first year, can turn, can be used, can be seen, can be bought, can be hired, can be booked, can be borrowed, can be reached, can again, can once more
`)

/** Done in part. */
export const IN_PART: readonly string[] = listed(`
partly, partially, in part, part of, parts of, so far, to date, half of, half the, a third of, two thirds of, three quarters of, a quarter of, one third, two thirds,
three quarters, quarter of, only, no more than, not more than, at most, some of, some, several of, a few of, a handful of, two of the, one of three, most of,
majority of, many of, the first of, the first two, the first three, first phase of, first stage of, phase one, phase 1, stage one, stage 1, nearly all, all but,
almost, nearly, not all, not every, not yet all, not in full, not the whole, short of, shy of, falling short, fewer than, less than, of the planned, instead of the,
the remainder, the remaining, the other half, the second half, the last of, remainder, apart from, except for, save for, but not the, but not all, but not yet,
but not in, still to come, remains to be, remain to be, left to, in two of, in three of, at least one, as many as half, the rest, the others, with the rest,
the rest will, a handful, the first few, <share> per cent complete/completed/done/finished/built
`)

/** Before a figure: it comes on top of others, so that it says nothing of the whole. */
export const FURTHER: ReadonlySet<string> = new Set(
  'further another more additional remaining other extra next last'.split(' '),
)

/** How plans begin before they say what is to be done. */
export const OPENERS: ReadonlySet<string> = new Set(
  'we will continue continuing plan plans planning aim aims intend intends hope hopes seek wish want need to the partnership board trust forum further work working ensure press'.split(
    ' ',
  ),
)

/** Before these stands what a statement is about. */
export const AUXILIARIES: ReadonlySet<string> = new Set(
  'is are was were be been has have had will would shall should can cannot could may might must do does did'.split(' '),
)

/** Words that stand for a plan where it is spoken of again. */
export const STANDING_FOR_PLANS: ReadonlySet<string> = new Set(
  'it this that these they both go live idea ideas proposal plan plans scheme project work works launch opening start date intention ambition hope hopes matter timetable completion'.split(
    ' ',
  ),
)

/** What people do at something that takes place. */
export const ATTENDING: readonly string[] =
  'attended,came,visited,saw,heard,gathered,drew,attracted,joined in,participated,took part,turned up,turned out'.split(
    ',',
  )

/** What is to be done with the noun before them: "Town hall refurbishment". */
export const NOMINAL_ACTIONS: readonly string[] =
  'refresh launch implementation development delivery completion introduction refurbishment restoration renewal redesign roll-out'.split(
    ' ',
  )

/** Verbs of plans whose matter stands after "with": "equip village halls with defibrillators". */
export const GIVING_WITH: readonly string[] = ['equip', 'supply', 'fit', 'furnish', 'provide', 'issue', 'present']

/** A sentence that begins with one of these goes on about what the sentence before spoke of. */
export const GOING_ON: ReadonlySet<string> = new Set('it this they these both'.split(' '))

/** Plans to do these are done when what they speak of took place, whatever is told of it. */
export const EVENT_VERBS: readonly string[] = [
  'hold',
  'run',
  'organise',
  'host',
  'carry',
  'conduct',
  'stage',
  'celebrate',
  'put on',
  'mark',
  'pilot',
  'consult',
  'survey',
]

/** Plans to do these are done when the thing is there and at work. */
export const BRINGING_ABOUT: readonly string[] =
  'extend,widen,paint,mark out,lay out,plant,loan,lend,issue,make,expand,place,bring in,fit,equip,supply,furnish,lay on,put in,give,connect,open,reopen,set up,establish,create,launch,start,found,form,build,construct,install,provide,introduce,appoint,recruit,employ,erect,develop,bring,station,pilot,put up,get,buy,acquire,offer,commission,run,secure'.split(
    ',',
  )

/** What something needs before it can be: "funding for the officer was secured" says nothing yet of the officer. */
export const MEANS: ReadonlySet<string> = new Set(
  'funding funds money finance grant budget permission consent approval licence permit tender tenders quote quotes quotation specification brief site premises land lease design designs drawings application bid advert advertisement consultation consultations feasibility'.split(
    ' ',
  ),
)

/** What somebody gets is done, not who gets it: "the café obtained permission". */
export const GETTING: ReadonlySet<string> = new Set('obtained secured won got received gained'.split(' '))

/** Ways to bring somebody in; that they started says that it was done. */
export const HIRING: readonly string[] = 'appoint recruit hire employ engage'.split(' ')
export const STARTED: ReadonlySet<string> = new Set('started began begun joined arrived'.split(' '))

/** What a thing or a person at work does, in the present. */
export const ACTING: ReadonlySet<string> = new Set(
  'serves serve offers helps help attracts attract welcomes advises advise supports supplies employs houses carries takes takes lends sells teaches feeds visits answers handles deals calls links stocks draws records covers gives sees produces cares looks'.split(
    ' ',
  ),
)

/** What is said of a thing that may not be there: it is wanted, disputed, dear or late. */
export const NOT_ACTING: ReadonlySet<string> = new Set(
  'cost needed required faced met divided caused raised featured provoked aroused attracted drew lost failed slipped stalled collapsed proved appeared seemed looked remained stayed got received won became depended hinged relied relates interested concerned pleased worried split moved progressed advanced began begun started planned proposed wanted asked discussed considered debated refused opposed rejected designed drafted costed delayed did does do missed obtained gained sought went came hit suffered struggled secured cleared overran'.split(
    ' ',
  ),
)

/** Before a participle they make it something that is done to what stands before them. */
export const BE: ReadonlySet<string> = new Set('is are was were be been being'.split(' '))

/** Marks behind a plan that is written down again: "– DONE", "(completed June 2012)". */
export const DONE_MARKS: readonly string[] = [
  'done',
  'completed?',
  'achieved',
  'delivered',
  'finished',
  'implemented',
  'actioned',
  'met in full',
]

/** Between one of these and a noun a participle says which one is meant: "the restored mill", "a list of trained stewards". */
export const BEFORE_A_NOUN: ReadonlySet<string> = new Set(
  'the a an this that these those our its their of by with for from'.split(' '),
)
