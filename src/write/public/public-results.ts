/**
 * The results as everyone may see them. Contact officers and their details, findings, left-over text, files and the places values
 * came from go; office holders and answers stay, with any e-mail address, telephone number or path to a file in them taken out.
 */
import type { Committee, Form } from '../../config/schema.ts'
import { namesPattern } from '../../contact-forms/names.ts'
import { digitsOf } from '../../kinds/contacts/phones.ts'
import { looksLikePerson } from '../../kinds/people/person-look.ts'
import type { PartnershipUpdate, RoundRecord, Settled, Source } from '../../model.ts'
import { wordRuns } from '../../reconcile/likeness.ts'
import type { Change, ChangeField, Reconciliation } from '../../reconcile/model.ts'
import { samePerson } from '../../register/person.ts'
import type { Priority, Register } from '../../register/register.ts'
import { remembered } from '../../remembered.ts'
import { contactKinds, type RoundResults } from '../results.ts'
import { fieldOf } from '../tables/stated.ts'
import { acrossTexts, type Search, withoutDetails } from './contact-details.ts'
import { withOpaqueIds } from './opaque-ids.ts'

const NO_SOURCE: Source = { file: '', sheet: null, cell: null }
const CONTACT_FIELDS: ReadonlySet<ChangeField> = new Set(['contacts', 'phones', 'emails'])

/** The results of the public edition. The same results give the same; those given are not changed. */
export function publicResults(results: RoundResults): RoundResults {
  const search = searchOf(results)
  const parted = partedEntries(results, search)
  const clean = remembered((text) => withoutDetails(parted.get(text) ?? text, search))
  const committee = results.committee && publicCommittee(results.committee, clean)
  const { organisation, look, licence, region, expected, priorities, history, marks } = results
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
    targets: results.targets.map((target) => ({
      ...target,
      description: target.description && clean(target.description),
    })),
    form: publicForm(results.form, clean),
    forms: results.forms.map((form) => publicForm(form, clean)),
    ...(committee ? { committee } : {}),
    ...(marks ? { marks } : {}),
    round: publicRecord(results.round, results, clean),
    previous: results.previous && publicRecord(results.previous, results, clean),
    reconciliation: publicReconciliation(results.reconciliation, results, clean),
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
  return priorities.map(({ partnership, ...told }) => ({ partnership, ...cleanedDeep(told, clean) }))
}

function publicHistory({ records, comparisons }: History, results: RoundResults, clean: Clean): History {
  return {
    records: records.map((record) => publicRecord(record, results, clean)),
    comparisons: comparisons.map((comparison) => publicReconciliation(comparison, results, clean)),
  }
}

/** A form can say to whom to send it. */
function publicForm(form: Form, clean: Clean): Form {
  return {
    ...form,
    label: clean(form.label),
    fields: form.fields
      .filter((field) => field.public !== false)
      .map((field) => ({ ...field, label: clean(field.label) })),
  }
}

/** Parts of a return that everyone may see; what is added to a return one day is left out until somebody has thought about it. */
function publicRecord(record: RoundRecord, results: RoundResults, clean: Clean): RoundRecord {
  return {
    ...record,
    updates: record.updates.map((update) => publicUpdate(update, results, clean)),
    ...NOTHING_OF_FILES,
  }
}

const NOTHING_OF_FILES = { superseded: [], files: [], findings: [] }

function publicUpdate(update: PartnershipUpdate, { forms }: RoundResults, clean: Clean): PartnershipUpdate {
  const isContact = (key: string) => contactKinds.has(fieldOf(forms, update, key)?.kind ?? '')
  const { partnershipId, form, layout, coverage, partnership, completedOn, people } = update
  const hidden = privateTopics(forms)
  const answers = withoutTopics(update.answers, hidden)
  const values = withoutTopics(update.values, hidden)
  const tables = withoutTopics(update.tables, hidden)
  const shown = { partnership, completedOn, people, answers, values, tables }
  const { targets, meetings, subGroups } = update
  const isHidden = (key: string) => hidden.has(fieldOf(forms, update, key)?.topic ?? '')
  const statedAbsences = update.statedAbsences.filter(({ field }) => !isContact(field) && !isHidden(field))
  return {
    ...cleanedDeep({ ...shown, targets, meetings, subGroups, statedAbsences }, clean),
    partnershipId,
    form,
    layout,
    coverage,
    arrived: update.arrived,
    contacts: [],
    leftOver: [],
    setAside: [],
    furniture: [],
    findings: [],
    source: { ...NO_SOURCE, sha256: '' },
  }
}

/** Topics that some form keeps to the team. */
function privateTopics(forms: readonly Form[]): ReadonlySet<string> {
  const fields = forms.flatMap((form) => form.fields)
  return new Set(fields.flatMap((field) => (field.public === false && field.topic ? [field.topic] : [])))
}

function withoutTopics<Value>(all: Record<string, Value>, hidden: ReadonlySet<string>): Record<string, Value> {
  return Object.fromEntries(Object.entries(all).filter(([topic]) => !hidden.has(topic)))
}

/** Keys of what is chosen from a list of ours: ids, codes and dates, which hold no contact details. */
const OURS: ReadonlySet<string> = new Set([
  'partnershipId',
  'registerId',
  'code',
  'scheme',
  'role',
  'status',
  'kind',
  'when',
  'date',
  'precision',
  'from',
  'to',
  'currency',
  'direction',
  'field',
  'topic',
  'movedFrom',
  'rank',
  'joined',
  'outcome',
  'standing',
  'answerTopic',
  'change',
  'lastReturnedIn',
])

/** The same with every text cleaned, whatever it is called, and without sources. */
function cleanedDeep<Value>(value: Value, clean: Clean): Value
function cleanedDeep(value: unknown, clean: Clean): unknown {
  if (typeof value === 'string') return clean(value)
  if (Array.isArray(value)) return value.map((one) => cleanedDeep(one, clean))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => {
      if (key === 'source') return [key, part && NO_SOURCE]
      return [key, OURS.has(key) ? part : cleanedDeep(part, clean)]
    }),
  )
}

function publicReconciliation(
  reconciliation: Reconciliation,
  { forms }: Pick<RoundResults, 'forms'>,
  clean: Clean,
): Reconciliation {
  const hidden = privateTopics(forms)
  const isShown = (...topics: (string | null)[]) => topics.every((topic) => topic === null || !hidden.has(topic))
  const partnerships = reconciliation.partnerships.map((comparison) => ({
    ...comparison,
    promises: comparison.promises
      .filter(({ topic, answerTopic }) => isShown(topic, answerTopic))
      .map(({ decided, ...promise }) => ({ ...promise, ...withoutName(decided) })),
    changes: comparison.changes
      .filter(({ field, topic, movedFrom }) => !CONTACT_FIELDS.has(field) && isShown(topic, movedFrom))
      .map((change) => publicChange(change, clean)),
  }))
  return {
    ...reconciliation,
    partnerships: partnerships.map((comparison) => ({
      ...cleanedDeep(comparison, clean),
      changes: comparison.changes,
    })),
    targets: reconciliation.targets.map((target) => ({
      ...target,
      description: target.description && clean(target.description),
    })),
    findings: [],
  }
}

/** Who of the team decided, and why, is for the team. */
function withoutName(decided: Settled | undefined): { decided?: Settled } {
  return decided ? { decided: { decision: decided.decision, by: '', when: '', why: '' } } : {}
}

/** A detail can be spread over words that stayed and words that changed, so those are told apart anew where one was taken out. */
function publicChange(change: Change, clean: Clean): Change {
  const { words, decided, near: _, ...rest } = change
  const cleaned = { ...cleanedDeep(rest, clean), ...withoutName(decided) }
  const { before, after } = cleaned
  const same = before?.text === change.before?.text && after?.text === change.after?.text
  return { ...cleaned, words: words && (same || !before || !after ? words : wordRuns(before.text, after.text)) }
}
