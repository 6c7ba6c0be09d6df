/** Other headings a team writes over the columns of its lists; a column's own key always counts, and before these. */
export const REGISTER_HEADINGS: Readonly<Record<string, readonly string[]>> = {
  id: ['identifier', 'partnership id', 'short name', 'code'],
  name: ['partnership', 'partnership name', 'name of partnership', 'name of the partnership', 'full name'],
  kind: ['type', 'kind of partnership', 'type of partnership', 'partnership type'],
  accountable_to: ['reports to', 'accountable'],
  aliases: ['alias', 'other names', 'also known as', 'abbreviation', 'abbreviations', 'other names and abbreviations'],
  merged_from: ['merger of', 'formed from'],
  renamed_from: ['renamed'],
  active_from: ['start', 'start date', 'started', 'active since'],
  active_to: ['end', 'end date', 'ended', 'active until'],
  expected_in: ['rounds', 'expected in rounds', 'rounds expected', 'expected rounds'],
  contact_name: ['contact', 'contact officer', 'contact person', 'name of contact'],
  contact_email: ['email', 'e mail', 'contact e mail', 'email address', 'e mail address', 'contact officer email'],
}

export const TARGET_HEADINGS: Readonly<Record<string, readonly string[]>> = {
  code: ['target', 'target code', 'indicator', 'reference'],
  description: ['target description', 'wording', 'title'],
  owner: ['responsible', 'responsible partnership', 'lead partnership', 'lead'],
  delivery_groups: ['delivery group', 'delivered by'],
}

export const PRIORITY_HEADINGS: Readonly<Record<string, readonly string[]>> = {
  focus: ['in focus', 'area of focus'],
  theme: ['strategic theme'],
  partnership: ['responsible partnership', 'lead partnership', 'partnership id'],
  priority: ['priority in words', 'medium term priority'],
}
