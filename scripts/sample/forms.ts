/** The two forms as they are printed: keys and labels, in order. */
import type { FormId } from './types.ts'

export interface Question {
  readonly key: string
  readonly label: string
  /** A short field at the head of the form rather than a question with room for paragraphs. */
  readonly short: boolean
}

const short = (key: string, label: string): Question => ({ key, label, short: true })
const long = (key: string, label: string): Question => ({ key, label, short: false })

export const forms: Readonly<Record<FormId, readonly Question[]>> = {
  quarterly: [
    short('partnership', 'Partnership'),
    short('completed', 'Date of completion'),
    short('contact', 'Contact Officer'),
    short('tel', 'Tel'),
    short('email', 'Email'),
    short('chair', 'Chairman'),
    short('cabinet', 'Cabinet Member'),
    long('priorities', 'Priorities for the year ahead'),
    long('achievements', 'Achievements (Outcomes rather than process) in the last quarter'),
    long('current', 'Current activities'),
    long('challenges', 'Future challenges'),
    long(
      'issues',
      'Are there any issues for the Oxfordshire Partnership to be aware of e.g. any areas to which they could add support?',
    ),
    long('targets', 'What LAA2 and Oxfordshire 2030 targets is the partnership responsible for?'),
    long('subGroups', 'Please list the action, delivery or other sub-groups which report to the partnership'),
    long('moreInformation', 'How to find out more (optional)'),
    long('meetings', 'Date of last and future meeting(s)'),
  ],
  update: [
    short('partnership', 'Partnership'),
    short('completed', 'Date of completion'),
    short('contact', 'Contact officer'),
    short('details', 'Contact details'),
    short('chair', 'Chairman'),
    short('cabinet', 'OCC Cabinet Member'),
    long('focus', 'What is the current focus for the Partnership?'),
    long('achievements', 'What has the Partnership achieved since the last update? (given in September 2010)'),
    long('plans', 'What are your plans for the year ahead? (e.g. Membership changes, priorities)'),
    long('bigSociety', 'What do you think the role of the Partnership in the Big Society is?'),
  ],
}
