import { describe, expect, it } from 'vitest'
import { issuedDocument } from '../../src/issue/document.ts'
import { unzipParts, zipParts } from '../../src/write/zip.ts'
import { answersIn, codesIn, described, fillDocument, read } from './issued.ts'

const DAY = '2014-05-01'

describe('a form issued as a document', () => {
  it('gives exactly what was typed', async () => {
    const blank = await issuedDocument(described({ kind: 'document' }), DAY)
    expect(codesIn(read(blank, 'blank.docx'))).toEqual(['blank-form'])
    const typed = {
      'done-on answer': '12 May 2014',
      'chair answer': 'Cllr Ada Marsh',
      'officer answer': 'Ben Quill',
      'reach answer': '01632 960123, ben.quill@example.org',
      'tel answer': '01632 960124',
      'mail answer': 'quay@example.org',
      'work answer': 'Mend the quay\nChair\nDredge the basin',
      'next answer': '=1+1 & <more>',
      'aims answer': 'None',
      'met answer': '3 June 2014',
      'groups answer': 'None',
      'motto answer': 'Steady',
      'boats answer': '41',
      'let answer': '85%',
      'dues answer': '£125,000',
      'state answer': 'Amber',
      'open answer': 'Yes',
      'offers answer': 'Fuel, Crane',
      'season answer': 'April to September 2014',
      'works work': 'Sluice',
      'works cost': '£1,200',
      'works rag': 'Green',
      'works end': '1 August 2014',
      'works work 1': 'Slip',
      'works rag 1': 'Red',
    }
    const found = read(await fillDocument(blank, typed), 'return.docx')
    expect(codesIn(found)).toEqual([])
    const answers = answersIn(found)
    for (const [place, text] of Object.entries(typed)) {
      const [key = '', column] = place.split(' ')
      if (column === 'answer') expect(answers[key], key).toEqual([text])
    }
    expect(answers.works).toEqual([
      'Work',
      'Cost',
      'Status',
      'Ends on',
      'Sluice',
      '£1,200',
      'Green',
      '1 August 2014',
      'Slip',
      'Red',
    ])
    expect(found.updates[0]).toMatchObject({ reference: 'quay-side', leftOver: [], setAside: [] })
  })

  it('has lists to choose from, which also take other words', async () => {
    const blank = await issuedDocument(described({ kind: 'document' }), DAY)
    const found = read(
      await chooseIn(blank, { 'State of the quay': 'Amber', 'Open all winter?': 'No, the crane failed' }),
      'return.docx',
    )
    expect(answersIn(found)).toMatchObject({ state: ['Amber'], open: ['No, the crane failed'] })
    expect(codesIn(found)).not.toContain('answer-placeholder')
  })
})

/** The document after somebody chose or typed in the controls with these names, as Word leaves it. */
function chooseIn(bytes: Uint8Array, chosen: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const parts = unzipParts(bytes)
  const body = parts.get('word/document.xml')?.toString('utf8') ?? ''
  const filled = body.replace(/<w:sdt>.*?<\/w:sdt>/g, (control) => {
    const text = chosen[/<w:alias w:val="([^"]*)"/.exec(control)?.[1] ?? '']
    if (text === undefined) return control
    const run = `<w:r><w:t>${text}</w:t></w:r>`
    return control.replace('<w:showingPlcHdr/>', '').replace(/(?<=<w:sdtContent>).*(?=<\/w:sdtContent>)/, run)
  })
  return zipParts(new Map([...parts, ['word/document.xml', Buffer.from(filled)]]))
}
