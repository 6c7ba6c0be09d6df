/** The register: the partnerships that exist, as plain data. Loading and checking the CSV is in `load.ts`. */

export const REGISTER_KINDS = ['county', 'thematic', 'district', 'delivery-group', 'other'] as const
export type RegisterKind = (typeof REGISTER_KINDS)[number]

export interface Partnership {
  readonly id: string
  readonly name: string
  readonly kind: RegisterKind
  readonly accountableTo: string | null
  /** Other names and abbreviations. */
  readonly aliases: readonly string[]
  /** Ids of the partnerships that were joined into this one. */
  readonly mergedFrom: readonly string[]
  /** Ids of the partnership this one was split from. */
  readonly splitFrom: readonly string[]
  /** Ids of the partnerships this one continues under a new name. */
  readonly renamedFrom: readonly string[]
  /** ISO days between which it exists; null when open. Its lineage holds from `activeFrom`. */
  readonly activeFrom: string | null
  readonly activeTo: string | null
  /** Rounds in which a return is expected. */
  readonly expectedIn: readonly string[]
  /** Whom to ask when no return says; for the team alone, in no public output. */
  readonly contactName?: string | null
  readonly contactEmail?: string | null
}

export interface Register {
  readonly partnerships: readonly Partnership[]
  readonly byId: ReadonlyMap<string, Partnership>
}

/** A target of a scheme, as its CSV lists it. */
export interface KnownTarget {
  readonly code: string
  readonly scheme: string
  readonly description: string | null
  /** Register id of the partnership the scheme makes responsible. */
  readonly owner: string | null
  readonly deliveryGroups: readonly string[]
}

/** A priority for the medium term: what is in focus, and who is to see to it. */
export interface Priority {
  /** Null when only the theme is named. */
  readonly focus: string | null
  readonly theme: string | null
  /** Register id; null when the list names nobody. */
  readonly partnership: string | null
  readonly priority: string
}
