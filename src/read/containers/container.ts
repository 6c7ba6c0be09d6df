/** What a mail or an archive holds. Whoever reads what came inside sees bytes and a name to show, and nothing of the container. */
import type { Finding, Mail } from '../../model.ts'

export interface HeldFile {
  /** As it is shown behind the container's own name; no two in a container are the same. */
  readonly name: string
  readonly bytes: Uint8Array
  /** Milliseconds since 1970; null when the container does not say. */
  readonly saved: number | null
  /** What a mail says itself, which is a return only where somebody wrote one into it. */
  readonly isText?: true
  /** Why it cannot be had. */
  readonly problem?: Finding
}

export interface Container {
  readonly held: readonly HeldFile[]
  readonly mail?: Mail
  /** What there is to say of the container itself. */
  readonly findings: readonly Finding[]
}

/** The files with names of their own: a second "return.xlsx" becomes "return (2).xlsx". */
export function withOwnNames(files: readonly HeldFile[]): HeldFile[] {
  const taken = new Set<string>()
  return files.map((file) => {
    let name = file.name
    for (let times = 2; taken.has(name.toLowerCase()); times += 1)
      name = file.name.replace(/(\.[^./]*)?$/, (ending) => ` (${times})${ending}`)
    taken.add(name.toLowerCase())
    return name === file.name ? file : { ...file, name }
  })
}
