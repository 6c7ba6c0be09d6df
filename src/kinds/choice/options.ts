/** The list that a question lets people choose from, as the configuration gives it. */
import { z } from 'zod'
import { RAG, YES_NO } from '../../words/en/choices.ts'
import { choiceKey } from './match.ts'

export interface Choice {
  readonly choice: string
  readonly otherLabels: readonly string[]
}

const READY_MADE: Readonly<Record<'rag' | 'yesNo', readonly Choice[]>> = { rag: RAG, yesNo: YES_NO }

/** A list of texts, or of texts with other spellings, or the name of a list that is ready made. */
export const choicesSchema = z
  .union([
    z.enum(['rag', 'yesNo']),
    z
      .array(
        z.union([
          z.string().min(1),
          z.strictObject({ choice: z.string().min(1), otherLabels: z.array(z.string().min(1)).default([]) }),
        ]),
      )
      .min(2, 'expected at least two choices'),
  ])
  .transform((choices): readonly Choice[] =>
    typeof choices === 'string'
      ? READY_MADE[choices]
      : choices.map((one) => (typeof one === 'string' ? { choice: one, otherLabels: [] } : one)),
  )
  .superRefine((choices, context) => {
    const keys = choices.flatMap(({ choice, otherLabels }) => [choice, ...otherLabels]).map(choiceKey)
    const twice = keys.find((key, index) => keys.indexOf(key) < index)
    if (twice !== undefined) {
      context.addIssue({ code: 'custom', message: `expected each choice in words of its own, found "${twice}" again` })
    }
  })
