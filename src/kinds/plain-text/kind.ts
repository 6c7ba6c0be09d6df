/** A short text that is one value: a name of a scheme, a place, a reference number. */
import { type Kind, NO_OPTIONS } from '../kind.ts'
import { typedKind } from '../typed.ts'

export const text: Kind<typeof NO_OPTIONS> = typedKind({
  name: 'text',
  options: NO_OPTIONS,
  stored: {},
  expected: () => 'a short text',
  unread: {},
  readValue: () => ({}),
  looksLike: () => 0.5,
  isSame: () => false,
  difference: () => null,
  columns: ({ label, title }) => [
    {
      key: 'value',
      heading: title ?? label,
      description: label,
      type: 'text',
      width: 40,
      value: (values) => values.map((value) => value.text).join('\n') || null,
    },
  ],
  show: (value) => value.text,
  input: ({ maxLength = 0 }) => ({ lines: maxLength > 100 ? 3 : 1 }),
})
