/** The tables of what changed since the round before: changes, promises, targets. */
import { claimedTargets } from '../../model.ts'
import {
  changeFieldSchema,
  changeKindSchema,
  changeRankSchema,
  differences,
  promiseSchema,
  routineDifferences,
  targetStandingSchema,
} from '../../reconcile/model.ts'
import { comparisonsByName } from '../change-report/summary.ts'
import type { RoundResults } from '../results.ts'
import {
  type DataField,
  type DataTable,
  numbered,
  numberField,
  PARTNERSHIP_ID,
  sourceFields,
  sourceValues,
  toPartnership,
} from './table.ts'

const BY_NUMBER = ['partnership_id', 'number'] as const

const likenessField: DataField = {
  name: 'likeness',
  type: 'number',
  minimum: 0,
  maximum: 1,
  description: 'How alike the two texts are, from 0 to 1; missing when nothing was compared.',
}

export function changesTable(results: RoundResults): DataTable {
  return {
    name: 'changes',
    title: 'Changes',
    description:
      'One row for each difference from the round before. What stayed the same, or was asked on one form only, is not listed.',
    fields: [
      PARTNERSHIP_ID,
      numberField('Place within the partnership, from 1.'),
      {
        name: 'field',
        type: 'string',
        values: changeFieldSchema.options,
        description: 'What changed.',
        required: true,
      },
      { name: 'topic', type: 'string', description: 'Topic of an answer; missing for other fields.' },
      {
        name: 'kind',
        type: 'string',
        values: changeKindSchema.options.filter((kind) => kind !== 'kept' && kind !== 'notAsked'),
        description: 'How it changed.',
        required: true,
      },
      {
        name: 'rank',
        type: 'string',
        values: changeRankSchema.options,
        description:
          'turned: the meaning is the opposite now; change: any other change; routine: what always differs and is not counted as one.',
        required: true,
      },
      { name: 'moved_from', type: 'string', description: 'Topic or office something moved came from.' },
      { name: 'before', type: 'string', description: 'The text last time; missing when there was none.' },
      {
        name: 'before_partnership_id',
        type: 'string',
        description: 'Whose return that was; another where partnerships merged.',
      },
      { name: 'after', type: 'string', description: 'The text this time; missing when there is none.' },
      likenessField,
      { name: 'remark', type: 'string', description: 'A remark in plain English.' },
      ...sourceFields('before_source', 'the text of last time'),
      ...sourceFields('after_source', 'the text of this time'),
    ],
    primaryKey: BY_NUMBER,
    foreignKeys: [toPartnership(), toPartnership('before_partnership_id')],
    rows: comparisonsByName(results).flatMap(({ partnershipId, changes }) =>
      numbered(
        partnershipId,
        [...differences(changes), ...routineDifferences(changes)].map(
          ({ field, topic, kind, rank, movedFrom, before, after, likeness, remark }) => ({
            field,
            topic,
            kind,
            rank,
            moved_from: movedFrom,
            before: before?.text ?? null,
            before_partnership_id: before?.partnershipId ?? null,
            after: after?.text ?? null,
            likeness,
            remark,
            ...sourceValues(before?.source ?? null, 'before_source'),
            ...sourceValues(after?.source ?? null, 'after_source'),
          }),
        ),
      ),
    ),
  }
}

export function promisesTable(results: RoundResults): DataTable {
  return {
    name: 'promises',
    title: 'Promises',
    description:
      'One row for each plan of the round before, with what seems to have become of it: suggestions for a person to judge.',
    fields: [
      PARTNERSHIP_ID,
      numberField('Place within the partnership, from 1.'),
      {
        name: 'outcome',
        type: 'string',
        values: promiseSchema.shape.outcome.options,
        description: 'What seems to have become of it.',
        required: true,
      },
      {
        name: 'rests_on',
        type: 'string',
        description: 'The words of the answer that say so; missing when it is only where the answer stands.',
      },
      {
        name: 'figure_promised',
        type: 'string',
        description: 'The figure planned, where what was reported falls short of it.',
      },
      {
        name: 'figure_reported',
        type: 'string',
        description: 'The figure reported, where it falls short of what was planned.',
      },
      { name: 'topic', type: 'string', description: 'Topic under which it was planned.', required: true },
      { name: 'promised', type: 'string', description: 'The plan as written last time.', required: true },
      {
        name: 'promised_by',
        type: 'string',
        description: 'Whose return that was; another where partnerships merged.',
        required: true,
      },
      {
        name: 'answer',
        type: 'string',
        description: 'The text of this round that seems to speak of it; missing when none does.',
      },
      { name: 'answer_topic', type: 'string', description: 'Topic of that text.' },
      likenessField,
      ...sourceFields('promised_source', 'the plan'),
      ...sourceFields('answer_source', 'the text of this round'),
    ],
    primaryKey: BY_NUMBER,
    foreignKeys: [toPartnership(), toPartnership('promised_by')],
    rows: comparisonsByName(results).flatMap(({ partnershipId, promises }) =>
      numbered(
        partnershipId,
        promises.map(({ outcome, words, figures, topic, promised, answer, answerTopic, likeness }) => ({
          outcome,
          rests_on: words,
          figure_promised: figures?.promised ?? null,
          figure_reported: figures?.reported ?? null,
          topic,
          promised: promised.text,
          promised_by: promised.partnershipId,
          answer: answer?.text ?? null,
          answer_topic: answerTopic,
          likeness,
          ...sourceValues(promised.source, 'promised_source'),
          ...sourceValues(answer?.source ?? null, 'answer_source'),
        })),
      ),
    ),
  }
}

export function targetsTable(results: RoundResults): DataTable {
  const { targets } = results.reconciliation
  const listed = new Set(targets.map(({ code }) => code))
  const claims = results.round.updates.flatMap((update) => claimedTargets(update).map(({ code }) => code))
  const others = [...new Set(claims)].filter((code) => !listed.has(code)).sort()
  return {
    name: 'targets',
    title: 'Targets',
    description:
      'One row for each target on the list of targets or named by a return, with its owner and where it stands.',
    fields: [
      { name: 'code', type: 'string', description: 'Code of the target.', required: true },
      { name: 'description', type: 'string', description: 'What it measures, as the list of targets has it.' },
      { name: 'owner', type: 'string', description: 'Identifier of the partnership the list makes responsible.' },
      {
        name: 'standing',
        type: 'string',
        values: targetStandingSchema.shape.standing.options,
        description: 'How the claims of this round agree with the owner on the list.',
        required: true,
      },
      {
        name: 'claims',
        type: 'integer',
        minimum: 0,
        description: 'Partnerships that claim it in this round.',
        required: true,
      },
      {
        name: 'claims_before',
        type: 'integer',
        minimum: 0,
        description: 'Partnerships that claimed it in the round before.',
        required: true,
      },
    ],
    primaryKey: ['code'],
    foreignKeys: [toPartnership('owner')],
    rows: [
      ...targets.map(({ code, description, owner, standing, claimedBy, claimedBefore }) => ({
        code,
        description,
        owner,
        standing,
        claims: claimedBy.length,
        claims_before: claimedBefore.length,
      })),
      ...others.map((code) => ({ code, standing: 'unknown', claims: 1, claims_before: 0 })),
    ],
  }
}
