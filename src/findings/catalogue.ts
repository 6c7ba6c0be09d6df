/**
 * Every finding Collate can make: how serious it is, what it means, and its wording. All wording stands here and nowhere else.
 *
 * `message` says what was found, `action` what to do next, both in plain English for a partnerships officer; `officers` says what whoever filled
 * in the form does about it before sending it.
 * `means` is the explanation printed in docs/findings.md. File, sheet and cell are shown beside the message, so it need not repeat them.
 */
import { ofAnswers } from './catalogue/answers.ts'
import { ofCells } from './catalogue/cells.ts'
import { collected } from './catalogue/collect.ts'
import { ofFiles } from './catalogue/files.ts'
import { recognised } from './catalogue/recognise.ts'
import { reconciled } from './catalogue/reconcile.ts'
import { resolved } from './catalogue/resolve.ts'
import { ofValues } from './catalogue/values.ts'

export type { Actor } from './catalogue/kind.ts'

export const catalogue = {
  ...collected,
  ...ofFiles,
  ...ofCells,
  ...recognised,
  ...ofAnswers,
  ...ofValues,
  ...resolved,
  ...reconciled,
}

export type Catalogue = typeof catalogue
export type FindingCode = keyof Catalogue
