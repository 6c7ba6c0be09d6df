/**
 * What a manager does first on a Monday morning: worked out once, and rendered alike on the sheet after the cover, the cover, the page and
 * the screen.
 */
import type { Finding, PartnershipUpdate, Source } from '../model.ts'
import type { Change, PartnershipComparison, PromiseOutcome } from '../reconcile/model.ts'
import { rememberedOf } from '../remembered.ts'
import { questionName } from './answers.ts'
import { dateInWords, dayInWords } from './dates.ts'
import { arrivedOn, badness, isCompared, isLate } from './figures.ts'
import { CONCERNS, type ConcernKey, firstWords } from './first-words.ts'
import { lookOf } from './look.ts'
import { allFindings, isOutstanding, isStale, isToConfirm, type NamedFinding } from './named-findings.ts'
import { isLost, outcomeWord, restsOn } from './promise-words.ts'
import { idsByName, partnershipName, type RoundResults, updateOf, updatesByName, wordingIn } from './results.ts'
import { changeFieldWords, listInWords, roleName } from './strings.ts'
import { comparisonsByName } from './tables/comparisons.ts'
import { personText } from './tables/offices.ts'
import { asSentence } from './text.ts'

/** Something to act on, ask or know, of which there is at least one matter. */
export interface Concern {
  readonly key: ConcernKey
  /** How many there are in all: the figure that each output shows. */
  readonly count: number
  readonly matters: readonly Matter[]
}

/** One cause, in as many places as it shows. */
export interface Matter {
  /** Ids of the partnerships it is about; none where it is about a file or the round. */
  readonly about: readonly string[]
  /** What to do; empty where there is nothing but to know it. */
  readonly action: string
  readonly points: readonly Point[]
  readonly count: number
}

export interface Point {
  readonly text: string
  /** What it rests on or means; null where the text says it all. */
  readonly note: string | null
  /** In a file of this round. */
  readonly source: Source | null
}

/** What each concern holds; those without a matter are left out. */
export const firstThings = rememberedOf((results: RoundResults): readonly Concern[] => {
  const findings = allFindings(results)
  const causes = (test: (finding: Finding) => boolean) =>
    causesOf(
      results,
      findings.filter(({ finding }) => test(finding)),
    )
  const compared = comparisonsByName(results).filter(isCompared)
  const held: Record<ConcernKey, readonly Matter[]> = {
    outstanding: outstandingMatters(results, findings),
    late: lateMatters(results),
    error: causes(({ severity }) => severity === 'error'),
    query: causes(isToConfirm),
    people: compared.flatMap((comparison) => newPeople(results, comparison)),
    worse: worseMatters(results, compared),
    turned: compared.flatMap(turnedMatters),
    promises: compared.flatMap(promiseMatters),
    stale: causes(isStale),
    news: newsMatters(results),
  }
  return CONCERNS.map((key) => {
    const matters = held[key]
    return { key, matters, count: matters.reduce((sum, { count }) => sum + count, 0) }
  }).filter(({ matters }) => matters.length > 0)
})

/** A concern with the names of those it is about, for lists that have no room for more. */
export interface ConcernNames {
  readonly key: ConcernKey
  readonly count: number
  /** Partnerships, or files that nobody can place; each once. */
  readonly names: string[]
}

export function concernNames(results: RoundResults): readonly ConcernNames[] {
  return firstThings(results).map(({ key, count, matters }) => {
    const names = matters.flatMap(({ about, points }) =>
      about.length > 0
        ? about.map((id) => partnershipName(results, id))
        : points.slice(0, 1).map(({ source, text }) => source?.file ?? text),
    )
    return { key, count, names: [...new Set(names)] }
  })
}

/** Findings of one kind about the same partnerships ask one thing of one person, however many cells they touch. */
function causesOf(results: RoundResults, findings: readonly NamedFinding[]): readonly Matter[] {
  const causes = new Map<string, { about: readonly string[]; action: string; points: Point[] }>()
  for (const { finding, about } of findings) {
    const { message, action } = wordingIn(results, finding)
    const whose = about.length > 0 ? about : [finding.source?.file ?? '']
    const key = JSON.stringify([finding.code, action, whose])
    const cause = causes.get(key) ?? { about, action, points: [] }
    cause.points.push({ text: message, note: null, source: finding.source })
    causes.set(key, cause)
  }
  return [...causes.values()].map((cause) => ({ ...cause, count: cause.points.length }))
}

function matter(id: string, point: Partial<Point>, action = ''): Matter {
  return { about: [id], action, points: [{ text: '', note: null, source: null, ...point }], count: 1 }
}

/** Everyone who sent nothing, also where no finding says so. */
function outstandingMatters(results: RoundResults, findings: readonly NamedFinding[]): readonly Matter[] {
  const told = new Map(
    findings.flatMap(({ finding, about }) =>
      isOutstanding(finding) ? about.map((id) => [id, wordingIn(results, finding)] as const) : [],
    ),
  )
  return idsByName(results, results.round.outstanding).map((id) => {
    const found = told.get(id)
    return matter(id, { text: found?.message ?? firstWords.noReturn }, found?.action)
  })
}

function lateMatters(results: RoundResults): readonly Matter[] {
  const { due } = results.round.round
  const { dateFormat } = lookOf(results.look)
  return updatesByName(results).flatMap(({ update }) => {
    if (!isLate(update, due)) return []
    const { completedOn } = update
    const arrived = arrivedOn(update)
    const when = arrived && firstWords.arrived(dayInWords(arrived, dateFormat))
    const written = completedOn ? firstWords.completed(dateInWords(completedOn, dateFormat)) : ''
    const point = { text: when ?? written, source: completedOn?.source ?? null }
    return [matter(update.partnershipId, point, firstWords.actions.late)]
  })
}

/** Who holds an office now, or is to take it over, and was not named in it last time. A name that follows several, after a merger, stands once. */
function newPeople(results: RoundResults, { partnershipId, changes }: PartnershipComparison): readonly Matter[] {
  const update = updateOf(results.round, partnershipId)
  const found = new Map<string, NewHolder>()
  for (const change of changes) {
    const role = roleOf(change)
    const { after, before, kind, rank, movedFrom } = change
    if (!role || !after || rank === 'routine' || !NEW_IN_OFFICE.has(kind)) continue
    const [office, name] = [roleName(role), nameNow(results, update, after)]
    const key = JSON.stringify([office, name])
    const one = found.get(key) ?? { office, name, before: [], was: [], source: after.source }
    if (movedFrom) one.was.push(roleName(movedFrom))
    else if (before) one.before.push(before.text)
    found.set(key, one)
  }
  return [...found.values()].map(({ office, name, before, was, source }) => {
    const last = { before: listInWords([...new Set(before)]), was: listInWords([...new Set(was)]) }
    const text = firstWords.newInOffice(office, name, last)
    return matter(partnershipId, { text, source }, firstWords.actions.people)
  })
}

interface NewHolder {
  readonly office: string
  readonly name: string
  /** Who held it last time. */
  readonly before: string[]
  /** What the same person held last time. */
  readonly was: string[]
  readonly source: Source | null
}

const NEW_IN_OFFICE: ReadonlySet<Change['kind']> = new Set(['added', 'changed', 'moved'])

/** The office a change is about; null where it is about no office. */
function roleOf({ field, topic }: Change): string | null {
  switch (field) {
    case 'chairs':
      return 'chair'
    case 'cabinetMembers':
      return 'cabinetMember'
    case 'otherPeople':
      return topic
    default:
      return null
  }
}

/** The name, with from when, for whoever is only to take over. */
function nameNow(
  { look }: RoundResults,
  update: PartnershipUpdate | null,
  { text, source }: NonNullable<Change['after']>,
): string {
  const person = update?.people.find(
    (one) => text.startsWith(one.name) && one.source.cell === source?.cell && one.source.line === source?.line,
  )
  return person ? personText(person, lookOf(look).dateFormat) : text
}

/** The worst first. */
function worseMatters(results: RoundResults, compared: readonly PartnershipComparison[]): readonly Matter[] {
  const worse = compared.flatMap(({ partnershipId, changes }) =>
    changes.flatMap(({ direction, after, before, topic }) =>
      direction === 'worse' && after && before ? [{ partnershipId, after, before, topic }] : [],
    ),
  )
  return worse
    .sort((a, b) => badness(b.after.text) - badness(a.after.text))
    .map(({ partnershipId, after, before, topic }) => {
      const what = topic ? questionName(results, topic) : changeFieldWords.values
      const text = firstWords.worse(what, after.text, before.text)
      return matter(partnershipId, { text, source: after.source }, firstWords.actions.worse)
    })
}

/** The remark names the words of both rounds. */
function turnedMatters({ partnershipId, changes }: PartnershipComparison): readonly Matter[] {
  return changes.flatMap(({ rank, after, remark }) =>
    rank === 'turned'
      ? [
          matter(
            partnershipId,
            { text: after?.text ?? '', note: remark ? asSentence(remark) : null, source: after?.source ?? null },
            firstWords.actions.turned,
          ),
        ]
      : [],
  )
}

const SHORT: ReadonlySet<PromiseOutcome['outcome']> = new Set(['partlyDone', 'postponed', 'dropped'])

/** Each plan that fell short in so many words; then, in one line, how many are not mentioned again. */
function promiseMatters({ partnershipId, promises }: PartnershipComparison): readonly Matter[] {
  const short = promises
    .filter((promise) => promise.figures !== null || SHORT.has(promise.outcome))
    .map((promise) =>
      matter(
        partnershipId,
        {
          text: firstWords.shortOf(promise.promised.text, outcomeWord(promise).toLowerCase()),
          note: restsOn(promise),
          source: promise.answer?.source ?? null,
        },
        firstWords.actions.promises,
      ),
    )
  const lost = promises.filter(isLost).length
  const text = firstWords.plansLostOf(lost, promises.length)
  const untold = matter(partnershipId, { text }, firstWords.actions.promises)
  return lost > 0 ? [...short, { ...untold, count: lost }] : short
}

function newsMatters(results: RoundResults): readonly Matter[] {
  const { news } = results
  if (!news) return []
  const since = dayInWords(news.since, lookOf(results.look).dateFormat)
  return idsByName(results, news.ids).map((id) =>
    matter(id, { text: firstWords.arrivedSince(since) }, firstWords.actions.news),
  )
}
