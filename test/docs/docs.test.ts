import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import config from '../../pipeline.config.ts'
import { makeDocs } from '../../scripts/make-docs.ts'
import { PLACEHOLDERS } from '../../src/chase/template.ts'
import { buildProgram } from '../../src/cli/command-line.ts'
import { configSchema, formSchema, limitsSchema } from '../../src/config/schema.ts'
import { valueKindNamed } from '../../src/kinds/table/columns.ts'
import type { TypedValue } from '../../src/model.ts'
import { nodeEffects } from '../../src/node-effects.ts'
import { normalise } from '../../src/normalise/normalise.ts'
import { readReturnFile } from '../../src/read/read.ts'
import { prepareForms, recognise } from '../../src/recognise/recognise.ts'
import { MESSAGE_TEMPLATES } from '../../src/words/en/messages.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (name: string) => readFileSync(`${root}${name}`, 'utf8')

describe('what is made from the code', () => {
  it.each([...makeDocs()])('docs/%s is as the code says (npm run docs makes it again)', (name, text) => {
    expect(read(`docs/${name}`)).toBe(text)
  })
})

describe('every command and option', () => {
  const program = buildProgram({ out: () => undefined, err: () => undefined, isTerminal: false }, () => undefined)
  const readme = read('README.md')

  it.each(program.commands.map((command) => [command.name(), command] as const))(
    'collate %s is in the README',
    (name, command) => {
      expect(readme).toContain(`collate ${name}`)
      for (const option of command.options) expect(readme, option.flags).toContain(option.long)
    },
  )
})

describe('the usual texts of messages', () => {
  it.each(Object.entries(MESSAGE_TEMPLATES))('%s is in docs/season.md as it is sent', (name, text) => {
    expect(read('docs/season.md')).toContain(`\`${name}.txt\`:\n\n\`\`\`text\n${text}\`\`\``)
  })

  it('every placeholder is explained there', () => {
    for (const name of PLACEHOLDERS) expect(read('docs/season.md')).toContain(`\`{${name}}\``)
  })
})

describe('every dependency', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json'))

  it.each(Object.keys({ ...dependencies, ...devDependencies }))('%s has its reason in CONTRIBUTING.md', (name) => {
    expect(read('CONTRIBUTING.md')).toContain(`| \`${name}\` |`)
  })
})

/** The form, the return and what the page says of it, of one of the examples of docs/forms.md. */
function exampleOf(heading: string) {
  const page = read('docs/forms.md').split(`## ${heading}`)[1] ?? ''
  const block = (language: string) => new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(page)?.[1] ?? ''
  const form = formSchema.parse(new Function(`return (${block('ts')})`)())
  const sheet = readReturnFile(
    'return.csv',
    new TextEncoder().encode(block('csv')),
    limitsSchema.parse({}),
    nodeEffects,
  )
  const forms = prepareForms([...configSchema.parse(config).forms, form], form.id)
  const [raw] = recognise('return.csv', sheet, forms).returns
  if (!raw) throw new Error('expected a return')
  const lists = { schemes: [], targets: [], sha256: '' }
  const update = normalise(raw, { round: { due: null }, form, previousDue: null, region: 'GB', ...lists })
  return { update, said: JSON.parse(block('json')) }
}

it('the worked example of docs/forms.md gives what the page says', () => {
  const { update, said } = exampleOf('A worked example')
  const texts = Object.fromEntries(
    Object.entries(update.answers).map(([topic, entries]) => [topic, entries.map(({ text }) => text)]),
  )
  expect(texts).toEqual(said)
  expect([update.partnership, update.completedOn?.date, update.people.at(-1)?.name, update.leftOver]).toEqual([
    'Riverside Forum',
    '2012-05-04',
    'Ada Marsh',
    [],
  ])
})

it('the figures, choices and tables of docs/forms.md are read as the page says', () => {
  const { update, said } = exampleOf('Figures, choices and tables')
  const show = (values: readonly TypedValue[] = []) =>
    values.map((value) => valueKindNamed(value.kind)?.show(value)).join('; ')
  const rows = update.tables.projects?.rows.map(({ cells }) => Object.values(cells).map(show))
  const values = Object.entries(update.values).map(([topic, list]) => [topic, show(list)])
  expect({ ...Object.fromEntries(values), projects: rows }).toEqual(said)
  expect(update.findings.filter(({ severity }) => severity === 'query').map(({ args }) => args.text)).toEqual([
    'about £90k',
  ])
  expect(update.leftOver).toEqual([])
})
