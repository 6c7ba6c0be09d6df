/**
 * The results as everyone may see them. Contact officers and their details, findings, left-over text, files and the places values
 * came from go; office holders and answers stay, with any e-mail address, telephone number or path to a file in them taken out.
 */
import type { Committee, Form } from '../../config/schema.ts'
import { namesPattern } from '../../contact-forms/names.ts'
import type { Answers, PartnershipUpdate, Person, RoundRecord, Source } from '../../model.ts'
import { looksLikePerson } from '../../normalise/people-parts.ts'
import { digitsOf } from '../../normalise/phones.ts'
import { wordRuns } from '../../reconcile/likeness.ts'
import type {
  Change,
  ChangeField,
  PartnershipComparison,
  PromiseOutcome,
  Reconciliation,
  Side,
} from '../../reconcile/model.ts'
import { samePerson } from '../../register/person.ts'
import type { Priority, Register } from '../../register/register.ts'
import { remembered } from '../../remembered.ts'
import type { RoundResults } from '../results.ts'
import { acrossTexts, type Search, withoutDetails } from './contact-details.ts'
import { withOpaqueIds } from './opaque-ids.ts'

const NO_SOURCE: Source = { file: '', sheet: null, cell: null }
const CONTACT_FIELDS: ReadonlySet<ChangeField> = new Set(['contacts', 'phones', 'emails'])
const CONTACT_KINDS: ReadonlySet<string> = new Set(['contactName', 'contactDetails', 'phone', 'email'])

/** The results of the public edition. The same results give the same; those given are not changed. */
export function publicResults(results: RoundResults): RoundResults {
  const search = searchOf(results)
  const parted = partedEntries(results, search)
  const clean = remembered((text) => withoutDetails(parted.get(text) ?? text, search))
  const committee = results.committee && publicCommittee(results.committee, clean)
  const { organisation, look, licence, region, expected, priorities, history } = results
  // Each is named here, so that what is added to the results one day is not published before somebody has thought about it.
  const open: RoundResults = {
    edition: 'public',
    organisation,
    ...(look ? { look } : {}),
    ...(licence ? { licence } : {}),
    ...(region ? { region } : {}),
    ...(expected ? { expected } : {}),
    ...(priorities ? { priorities: publicPriorities(priorities, clean) } : {}),
    ...(history ? { history: publicHistory(history, results, clean) } : {}),
    register: publicRegister(results.register),
    targets: results.targets.map((target) => ({ ...target, description: cleanedOrNull(target.description, clean) })),
    form: publicForm(results.form, clean),
    forms: results.forms.map((form) => publicForm(form, clean)),
    ...(committee ? { committee } : {}),
    round: publicRecord(results.round, results, clean),
    previous: results.previous && publicRecord(results.previous, results, clean),
    reconciliation: publicReconciliation(results.reconciliation, clean),
    inputPath: '',
  }
  return withOpaqueIds(open)
}

/** Whom to ask about a partnership stands in the register for the team alone. */
function publicRegister({ partnerships }: Register): Register {
  const bare = partnerships.map((one) => ({ ...one, contactName: null, contactEmail: null }))
  return { partnerships: bare, byId: new Map(bare.map((one) => [one.id, one])) }
}

/** A detail can begin in one entry and end in the next, where an answer's lines became entries: what is left of each such text. */
function partedEntries({ round, previous, history }: RoundResults, search: Search): ReadonlyMap<string, string> {
  const records = [round, ...(previous ? [previous] : []), ...(history?.records ?? [])]
  const answers = records.flatMap(({ updates }) => updates.flatMap((update) => Object.values(update.answers)))
  return new Map(
    answers.flatMap((entries) =>
      acrossTexts(
        entries.map(({ text }) => text),
        search,
      ),
    ),
  )
}

/** The team's own text for the committee report, without contact details. */
export function publicText(results: RoundResults, text: string | null): string | null {
  return text === null ? null : withoutDetails(text, searchOf(results))
}

/**
 * What to look for: any way to reach somebody, the numbers the returns give for their contact officers even when they are short, and the
 * officers' names unless they hold an office, which is public.
 */
export function searchOf(results: RoundResults): Search {
  const { region = 'GB', committee } = results
  const contacts = allUpdates(results).flatMap((update) => update.contacts)
  const phones = contacts.flatMap((contact) => contact.phones.map(({ number }) => number))
  if (committee?.contact?.phone) phones.push(committee.contact.phone)
  const known = phones.map(digitsOf).filter((digits) => digits.length >= FEWEST_DIGITS)
  return { region, known: new Set(known), names: namesPattern(officersOf(results)) }
}

/** Names of the people to ask, of the returns, the register and the paper, who hold no office in any return. */
export function officersOf(results: RoundResults): readonly string[] {
  const updates = allUpdates(results)
  const chairs = updates.flatMap(({ subGroups }) => subGroups.flatMap(({ chair }) => (chair ? [{ name: chair }] : [])))
  const holders = [...updates.flatMap(({ people }) => people), ...chairs]
  const names = [
    ...updates.flatMap(({ contacts }) => contacts.map(({ name }) => name)),
    ...results.register.partnerships.map(({ contactName }) => contactName),
    results.committee?.contact?.name,
  ].filter((name) => typeof name === 'string')
  return [...new Set(names)].filter(
    (name) => looksLikePerson(name) && !holders.some((holder) => samePerson(holder, { name })),
  )
}

function allUpdates({ round, previous, history }: RoundResults): readonly PartnershipUpdate[] {
  const records = [...(history?.records ?? []), round, ...(previous ? [previous] : [])]
  return [...records.flatMap(({ updates }) => updates), ...round.superseded.map(({ update }) => update)]
}

/** A shorter number would be found in sums and references. */
const FEWEST_DIGITS = 6

type Clean = (text: string) => string
type History = NonNullable<RoundResults['history']>

function publicCommittee(committee: Committee, clean: Clean): Committee {
  const { contact, purpose, recommendation, ...rest } = committee
  const role = contact?.role
  const website = contact?.website
  return {
    ...rest,
    ...(purpose ? { purpose: clean(purpose) } : {}),
    ...(recommendation ? { recommendation: clean(recommendation) } : {}),
    ...(role || website ? { contact: { ...(role ? { role } : {}), ...(website ? { website } : {}) } } : {}),
  }
}

function publicPriorities(priorities: readonly Priority[], clean: Clean): readonly Priority[] {
  return priorities.map((one) => ({
    ...one,
    focus: cleanedOrNull(one.focus, clean),
    theme: cleanedOrNull(one.theme, clean),
    priority: clean(one.priority),
  }))
}

function publicHistory({ records, comparisons }: History, results: RoundResults, clean: Clean): History {
  return {
    records: records.map((record) => publicRecord(record, results, clean)),
    comparisons: comparisons.map((comparison) => publicReconciliation(comparison, clean)),
  }
}

/** A form can say to whom to send it. */
function publicForm(form: Form, clean: Clean): Form {
  return {
    ...form,
    label: clean(form.label),
    fields: form.fields.map((field) => ({ ...field, label: clean(field.label) })),
  }
}

function publicRecord(record: RoundRecord, results: RoundResults, clean: Clean): RoundRecord {
  return {
    ...record,
    updates: record.updates.map((update) => publicUpdate(update, results, clean)),
    superseded: [],
    files: [],
    findings: [],
  }
}

function publicUpdate(update: PartnershipUpdate, results: RoundResults, clean: Clean): PartnershipUpdate {
  const form = results.forms.find(({ id }) => id === update.form)
  const isContact = (key: string) => CONTACT_KINDS.has(form?.fields.find((field) => field.key === key)?.kind ?? '')
  const person = (one: Person): Person => ({
    ...one,
    name: clean(one.name),
    note: cleanedOrNull(one.note, clean),
    source: NO_SOURCE,
  })
  return {
    ...update,
    partnership: clean(update.partnership),
    completedOn: update.completedOn && {
      ...update.completedOn,
      text: clean(update.completedOn.text),
      source: NO_SOURCE,
    },
    contacts: [],
    people: update.people.map(person),
    answers: publicAnswers(update.answers, clean),
    targets: update.targets.map((claim) => ({ ...claim, text: clean(claim.text), source: NO_SOURCE })),
    meetings: update.meetings.map((meeting) => ({ ...meeting, text: clean(meeting.text), source: NO_SOURCE })),
    subGroups: update.subGroups.map((group) => ({
      ...group,
      name: clean(group.name),
      chair: cleanedOrNull(group.chair, clean),
      note: cleanedOrNull(group.note, clean),
      source: NO_SOURCE,
    })),
    statedAbsences: update.statedAbsences
      .filter(({ field }) => !isContact(field))
      .map((absence) => ({ ...absence, text: clean(absence.text), source: NO_SOURCE })),
    leftOver: [],
    setAside: [],
    furniture: [],
    source: { ...NO_SOURCE, sha256: '' },
    findings: [],
  }
}

function publicAnswers(answers: Answers, clean: Clean): Answers {
  return Object.fromEntries(
    Object.entries(answers).map(([topic, entries]) => [
      topic,
      entries.map((entry) => ({ ...entry, text: clean(entry.text), source: NO_SOURCE })),
    ]),
  )
}

function publicReconciliation(reconciliation: Reconciliation, clean: Clean): Reconciliation {
  return {
    ...reconciliation,
    partnerships: reconciliation.partnerships.map((comparison) => publicComparison(comparison, clean)),
    targets: reconciliation.targets.map((target) => ({
      ...target,
      description: cleanedOrNull(target.description, clean),
    })),
    findings: [],
  }
}

function publicComparison(comparison: PartnershipComparison, clean: Clean): PartnershipComparison {
  return {
    ...comparison,
    partnership: clean(comparison.partnership),
    previous: comparison.previous.map((one) => ({ ...one, partnership: clean(one.partnership) })),
    changes: comparison.changes
      .filter(({ field }) => !CONTACT_FIELDS.has(field))
      .map((change) => publicChange(change, clean)),
    promises: comparison.promises.map((promise) => publicPromise(promise, clean)),
  }
}

/** A detail can be spread over words that stayed and words that changed, so those are told apart anew where one was taken out. */
function publicChange(change: Change, clean: Clean): Change {
  const before = publicSide(change.before, clean)
  const after = publicSide(change.after, clean)
  const same = before?.text === change.before?.text && after?.text === change.after?.text
  const words = same || !before || !after ? change.words : wordRuns(before.text, after.text)
  return { ...change, before, after, words: change.words && words, remark: cleanedOrNull(change.remark, clean) }
}

function publicPromise(promise: PromiseOutcome, clean: Clean): PromiseOutcome {
  const { promised } = promise
  return {
    ...promise,
    promised: { ...promised, text: clean(promised.text), source: null },
    answer: publicSide(promise.answer, clean),
  }
}

function publicSide(side: Side | null, clean: Clean): Side | null {
  return side && { ...side, text: clean(side.text), source: null }
}

function cleanedOrNull(text: string | null, clean: Clean): string | null {
  return text === null ? null : clean(text)
}
