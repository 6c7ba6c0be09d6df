/** Makes the parts of docs/ that follow from the code: the pages of the commands, the list of findings and the JSON Schemas of the stored records. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { catalogue } from '../src/findings/catalogue.ts'
import { roundRecordSchema } from '../src/model.ts'
import { reconciliationSchema } from '../src/reconcile/model.ts'
import { runRecordSchema } from '../src/write/run-record.ts'
import { commandPages } from './docs/command-pages.ts'

const SEVERITIES = {
  error: ['Errors', 'The return, or that part of it, could not be used until someone acts.'],
  query: ['Queries', 'Used as it stands; a person should confirm.'],
  note: ['Notes', 'Worth knowing; nobody need act.'],
} as const

/** Documents by name, as they are to stand in docs/. */
export function makeDocs(): Map<string, string> {
  const json = (schema: z.ZodType) => `${JSON.stringify(z.toJSONSchema(schema), null, 2)}\n`
  return new Map([
    ...commandPages(),
    ['findings.md', describeFindings()],
    ['round.schema.json', json(roundRecordSchema)],
    ['reconciliation.schema.json', json(reconciliationSchema)],
    ['run.schema.json', json(runRecordSchema)],
  ])
}

function describeFindings(): string {
  const sections = Object.entries(SEVERITIES).map(([severity, [title, meaning]]) => {
    const kinds = Object.entries(catalogue).filter(([, kind]) => kind.severity === severity)
    const entries = kinds.map(([code, { means, action, officers }]) => {
      const toOfficers = officers ? `\n*What the officer is told:* ${officers}\n` : ''
      return `### \`${code}\`\n\n${means}\n\n*What to do:* ${action}\n${toOfficers}`
    })
    return `## ${title}\n\n${meaning}\n\n${entries.join('\n')}`
  })
  return `# Findings\n\nEverything Collate may tell you about a return, a file or a round. This page is made from the catalogue in the code by \`npm run docs\`.\n\n${sections.join('\n')}`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = fileURLToPath(new URL('../docs', import.meta.url))
  for (const [name, text] of makeDocs()) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
}
