/** The sheets of answers: one a question, *Updates* with all of them, *Entries* with each bullet and paragraph. */
import { type PartnershipUpdate, type Person, peopleIn, topicEntries } from '../../model.ts'
import { answerOrReason, type Question, questionsOf } from '../answers.ts'
import { type Cell, day, number, sourceCells, sourceColumns, text } from '../cells.ts'
import { dateInWords } from '../dates.ts'
import { lookOf } from '../look.ts'
import { firstSource, type NamedUpdate, type RoundResults, updatesByName } from '../results.ts'
import { headings, sheets, sheetWords, topicName, words } from '../strings.ts'
import type { TableSheet } from '../table-sheet.ts'

/** A question of the form with every partnership's answer beside its name. */
export function questionSheet(results: RoundResults, question: Question): TableSheet {
  return {
    name: question.name,
    title: question.name,
    about: [question.label ? words.questionAbout(question.label) : words.questionNotOnForm],
    columns: [
      { heading: headings.partnership, width: 30 },
      { heading: headings.answer, width: 84, widest: 124 },
      ...sourceColumns(26),
    ],
    rows: updatesByName(results)
      .filter(({ update }) => topicEntries(update.answers, question.topic))
      .map(({ name, update }) => [
        text(name, 'strong'),
        answerCell(update, question.topic),
        ...sourceCells(
          firstSource(topicEntries(update.answers, question.topic) ?? []) ?? update.source,
          results.inputPath,
        ),
      ]),
    empty: words.questionEmpty,
  }
}

export function updatesSheet(results: RoundResults): TableSheet {
  const questions = questionsOf(results)
  return {
    name: sheets.updates,
    title: sheetWords.updates.title,
    about: [sheetWords.updates.about],
    columns: [
      { heading: headings.partnership, width: 26 },
      { heading: headings.completed, width: 17 },
      { heading: headings.chair, width: 22 },
      { heading: headings.cabinetMember, width: 22 },
      ...questions.map((question) => ({ heading: question.name, width: 40, widest: 104 })),
      { heading: headings.nameOnReturn, width: 26 },
      { heading: headings.dateOnReturn, width: 20 },
      ...sourceColumns(24),
    ],
    rows: updatesByName(results).map(({ name, update }) => [
      text(name, 'strong'),
      completedCell(results, update),
      peopleCell(peopleIn(update, 'chair')),
      peopleCell(peopleIn(update, 'cabinetMember')),
      ...questions.map((question) => answerCell(update, question.topic)),
      text(update.partnership),
      update.completedOn ? text(update.completedOn.text) : text(words.notGiven, 'quiet'),
      ...sourceCells(update.source, results.inputPath),
    ]),
    empty: sheetWords.updates.empty,
  }
}

export function entriesSheet(results: RoundResults): TableSheet {
  return {
    name: sheets.entries,
    title: sheetWords.entries.title,
    about: [sheetWords.entries.about],
    columns: [
      { heading: headings.partnership, width: 30 },
      { heading: headings.topic, width: 18 },
      { heading: headings.number, width: 10, align: 'right' },
      { heading: headings.text, width: 72, widest: 112 },
      ...sourceColumns(34),
    ],
    rows: updatesByName(results).flatMap((named) => entryRows(results, named)),
    empty: sheetWords.entries.empty,
  }
}

function entryRows(results: RoundResults, { name, update }: NamedUpdate): Cell[][] {
  return Object.entries(update.answers).flatMap(([topic, entries]) =>
    entries.map((entry, index) => [
      text(name),
      text(topicName(topic)),
      number(index + 1),
      text(entry.text),
      ...sourceCells(entry.source, results.inputPath),
    ]),
  )
}

function answerCell(update: PartnershipUpdate, topic: string): Cell {
  const answer = answerOrReason(update, topic)
  return answer.answered ? text(answer.text) : text(answer.text, 'quiet')
}

/** The date of completion: a date when the day is known, else as much as is known. */
function completedCell(results: RoundResults, update: PartnershipUpdate): Cell {
  const completed = update.completedOn
  if (!completed) return text(words.notGiven, 'quiet')
  const display = dateInWords(completed, lookOf(results.look).dateFormat)
  return completed.precision === 'day' ? day(completed.date, display) : text(display)
}

function peopleCell(people: readonly Person[]): Cell {
  if (people.length === 0) return text(words.notGiven, 'quiet')
  return text(people.map((person) => (person.note ? `${person.name} (${person.note})` : person.name)).join('\n'))
}
