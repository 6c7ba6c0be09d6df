import type { IssuedForm } from './describe.ts'

export async function issuedDocument(_issued: IssuedForm): Promise<Uint8Array> {
  throw new Error('not yet')
}
