import { describe, expect, it } from 'vitest'
import { CHASE_KINDS } from '../../src/chase/sent.ts'
import { fillTemplate, PLACEHOLDERS, parseTemplate, type Values } from '../../src/chase/template.ts'
import { MESSAGE_TEMPLATES, messageWords } from '../../src/words/en/messages.ts'

const values: Values = {
  contact: 'Ann Example',
  partnership: 'Quay {contact} Board',
  round: 'June 2012',
  due: '30 June 2012',
  days: '2 days ago',
  deadline: 'was due on 30 June 2012, 2 days ago',
  reminder: 'third reminder',
  problems: '- Form B3: one\n- Form B4: two',
  came: '',
  attachment: '',
  organisation: 'Vale Council',
}

function filled(text: string) {
  const { template, problems } = parseTemplate(text, 'outstanding.txt')
  if (!template) throw new Error(problems.join('\n'))
  return fillTemplate(template, values)
}

describe('a template', () => {
  it.each([
    ['a word in braces is its value', 'Subject: A\n\nDear {contact},', 'Dear Ann Example,\n'],
    [
      'with a capital letter it begins with one',
      'Subject: A\n\n{Reminder}: {reminder}',
      'Third reminder: third reminder\n',
    ],
    ['white space within the braces says nothing', 'Subject: A\n\n{ round }', 'June 2012\n'],
    ['what a value says is put in as it is', 'Subject: A\n\n{partnership}', 'Quay {contact} Board\n'],
    ['several lines come as they are', 'Subject: A\n\n{problems}', '- Form B3: one\n- Form B4: two\n'],
    [
      'a line with nothing to say goes, and the empty one after it',
      'Subject: A\n\nOne\n\n{came}\n\nTwo',
      'One\n\nTwo\n',
    ],
    ['one that says more stays', 'Subject: A\n\nWhat came: {came}', 'What came: \n'],
    ['other braces stand for themselves', 'Subject: A\n\n:-{ and {\n}', ':-{ and {\n}\n'],
    ['Windows ends lines otherwise', '\uFEFFsubject:  A \r\n\r\nOne\r\nTwo\r\n', 'One\nTwo\n'],
  ])('%s', (_, text, body) => {
    expect(filled(text).body).toBe(body)
  })

  it('has its subject filled as well', () => {
    expect(filled('\n\nSubject: {Reminder} to {partnership}\nBody')).toEqual({
      subject: 'Third reminder to Quay {contact} Board',
      body: 'Body\n',
    })
  })

  it.each([
    ['Dear {contact}', 'outstanding.txt, line 1: expected “Subject: ” and what it is about'],
    ['Subject:\n\nText', 'outstanding.txt, line 1: expected “Subject: ” and what it is about'],
    ['Subject: A\n\n', 'outstanding.txt: expected the text of the message under its subject, found nothing'],
    ['', 'outstanding.txt, line 1: expected “Subject: ” and what it is about'],
    [
      'Subject: A\n\nDear {conatct}',
      'outstanding.txt, line 3: nobody knows what {conatct} stands for; did you mean {contact}?',
    ],
    [
      'Subject: {Organization}\n\nText',
      'outstanding.txt, line 1: nobody knows what {Organization} stands for; did you mean {organisation}?',
    ],
    [
      'Subject: A\n\n{shoe size}',
      `outstanding.txt, line 3: nobody knows what {shoe size} stands for; expected one of ${PLACEHOLDERS.map((one) => `{${one}}`).join(', ')}`,
    ],
    [
      'Subject: A\n\n{}',
      `outstanding.txt, line 3: nobody knows what {} stands for; expected one of ${PLACEHOLDERS.map((one) => `{${one}}`).join(', ')}`,
    ],
  ])('%j is refused with its line', (text, problem) => {
    const parsed = parseTemplate(text, 'outstanding.txt')
    expect(parsed.template).toBeNull()
    expect(parsed.problems).toContain(problem)
  })

  it.each(CHASE_KINDS)('the usual text for %s makes a message without a gap', (kind) => {
    const { subject, body } = filled(MESSAGE_TEMPLATES[kind])
    expect(subject).toContain('Third reminder: Quay {contact} Board')
    expect(body).not.toMatch(/\n\n\n|\{(?!contact)/)
    expect(body).toContain('Dear Ann Example,')
  })
})

it.each([
  [1, 'first reminder'],
  [3, 'third reminder'],
  [10, 'tenth reminder'],
  [11, '11th reminder'],
])('message %i is the %s', (number, words) => {
  expect(messageWords.reminder(number)).toBe(words)
})
