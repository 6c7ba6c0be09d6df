/** What the page that officers open knows of the configuration: the questions, the codes and the names it needs to read a return, and nothing of a person. */
import type { Form, Round } from '../config/schema.ts'
import { type ReadingContext, readingContext } from '../reading-context.ts'
import type { Partnership, Register } from '../register/register.ts'
import type { Setup } from '../setup.ts'
import { lookOf } from '../write/look.ts'

/** Plain data that stands in the page. */
export interface CheckerSetup {
  readonly context: ReadingContext
  readonly rounds: readonly Round[]
  readonly organisation: string
  /** As the register has them, without contacts and without what they were made from. */
  readonly partnerships: readonly Partnership[]
  /** As in the configuration: `d mmmm yyyy`. */
  readonly dateFormat: string
}

/** A computer or telephone of an officer's may be several times slower than the team's. */
const PATIENCE = 4

export function checkerSetup(setup: Setup, round: Round): CheckerSetup {
  const { config, targets, register } = setup
  const context = readingContext({ config, targets: targets.map(onlyCode) }, round)
  const { limits } = context
  return {
    context: {
      ...context,
      forms: context.forms.map(onlyQuestions),
      targetSchemes: context.targetSchemes.map((scheme) => ({ ...scheme, file: '' })),
      limits: { ...limits, milliseconds: limits.milliseconds * PATIENCE },
    },
    rounds: config.rounds.map(({ id, label, form, due, previous, expected }) => ({
      id,
      label,
      form,
      due,
      previous,
      ...(expected ? { expected } : {}),
    })),
    organisation: config.organisation,
    partnerships: register.partnerships.map(onlyName),
    dateFormat: lookOf(setup.look).dateFormat,
  }
}

/** The register as far as the page knows it. */
export function registerOf({ partnerships }: CheckerSetup): Register {
  return { partnerships, byId: new Map(partnerships.map((partnership) => [partnership.id, partnership])) }
}

/** A form as it is sent out, as far as the schema lets through: every part of it is printed on the form or about its wording. */
function onlyQuestions({ id, label, fields, furniture }: Form): Form {
  return { id, label, fields, furniture }
}

function onlyCode({ code, scheme }: Setup['targets'][number]): Setup['targets'][number] {
  return { code, scheme, description: null, owner: null, deliveryGroups: [] }
}

function onlyName({ id, name, kind, aliases, activeFrom, activeTo, expectedIn }: Partnership): Partnership {
  return {
    id,
    name,
    kind,
    aliases,
    activeFrom,
    activeTo,
    expectedIn,
    accountableTo: null,
    mergedFrom: [],
    splitFrom: [],
    renamedFrom: [],
  }
}
