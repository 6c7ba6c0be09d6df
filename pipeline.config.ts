import { defineConfig, type FieldInput } from 'collate'

/** Questions both forms ask. Usual wordings of names, dates and contact details ("Chair", "Date completed") are known without being listed. */
const partnership: FieldInput = { key: 'partnership', label: 'Partnership', kind: 'partnership', required: true }
const completed: FieldInput = { key: 'completed', label: 'Date of completion', kind: 'date', required: true }
const contactOfficer: FieldInput = {
  key: 'contact-officer',
  label: 'Contact officer',
  kind: 'contactName',
  required: true,
}
const chairman: FieldInput = { key: 'chairman', label: 'Chairman', kind: 'people', role: 'chair', required: true }

/**
 * The rounds, forms and folders of one partnerships team. The forms below are the sample's: a form is data, and a new one
 * is added by writing it here (`docs/forms.md` shows how, `collate learn FILE` makes a first draft).
 */
export default defineConfig({
  organisation: 'Oxfordshire County Council',
  input: 'input',
  output: 'output',
  register: 'input/register.csv',
  region: 'GB',

  rounds: [
    {
      id: '2009-04',
      label: 'April 2009',
      form: 'quarterly',
      due: '2009-02-20',
      committee: { meeting: 'County Council', date: '2009-04-07', item: 'CC10(b)' },
    },
    {
      id: '2011-03',
      label: 'March 2011',
      form: 'update',
      due: '2011-02-28',
      previous: '2009-04',
      committee: { meeting: 'Strategy and Partnerships Scrutiny Committee', date: '2011-03-17' },
    },
  ],

  /** The paper for the committee; what differs from round to round stands with the round. */
  committee: {
    title: 'Partnership update report',
    reportBy: 'the Head of Partnership Working',
    recommendation:
      'Members are asked to note the updates and to say which partnerships they would like to hear from in person.',
    contact: {
      role: 'Partnerships team, Oxfordshire County Council',
      phone: '01632 960100',
      email: 'partnerships@example.org',
      website: 'https://www.example.org/partnerships',
    },
  },

  priorities: 'input/priorities.csv',

  targetSchemes: [
    {
      id: 'NI',
      label: 'National indicators',
      file: 'input/targets.csv',
      misspellings: ['N1', 'NA', 'N', 'LAA target NI'],
    },
  ],

  forms: [
    {
      id: 'quarterly',
      label: 'Quarterly partnership update',
      furniture: ['Partnership update return'],
      fields: [
        partnership,
        completed,
        contactOfficer,
        { key: 'tel', label: 'Tel', kind: 'phone' },
        { key: 'email', label: 'Email', kind: 'email' },
        chairman,
        {
          key: 'cabinet-member',
          label: 'Cabinet Member',
          kind: 'people',
          role: 'cabinetMember',
        },
        {
          key: 'priorities',
          label: 'Priorities for the year ahead',
          otherLabels: ['Priorities', 'Priorities for the coming year'],
          kind: 'entries',
          topic: 'plans',
          required: true,
        },
        {
          key: 'achievements',
          label: 'Achievements (Outcomes rather than process) in the last quarter',
          otherLabels: ['Achievements in the last quarter', 'Achievements'],
          kind: 'entries',
          topic: 'achievements',
          required: true,
        },
        { key: 'current-activities', label: 'Current activities', kind: 'entries', topic: 'focus', required: true },
        {
          key: 'future-challenges',
          label: 'Future challenges',
          otherLabels: ['Challenges'],
          kind: 'entries',
          topic: 'challenges',
        },
        {
          key: 'issues',
          label:
            'Are there any issues for the Oxfordshire Partnership to be aware of e.g. any areas to which they could add support?',
          otherLabels: [
            'Are there any issues for the Oxfordshire Partnership to be aware of',
            'Any issues for the Oxfordshire Partnership to be aware of',
            'Issues for the Oxfordshire Partnership',
          ],
          kind: 'entries',
          topic: 'issues',
        },
        {
          key: 'targets',
          label: 'What LAA2 and Oxfordshire 2030 targets is the partnership responsible for?',
          otherLabels: [
            'What LAA2 and Oxfordshire 2030 local targets the partnership is responsible for',
            'LAA2 and Oxfordshire 2030 targets',
            'Which targets is the partnership responsible for?',
          ],
          kind: 'targets',
          topic: 'targets',
        },
        {
          key: 'sub-groups',
          label: 'Please list the action, delivery or other sub-groups which report to the partnership',
          otherLabels: ['The sub-groups which report to the partnership', 'Sub-groups'],
          kind: 'subGroups',
          topic: 'subGroups',
        },
        {
          key: 'further-information',
          label: 'How to find out more (optional)',
          otherLabels: ['How to find out more', 'Further information'],
          kind: 'entries',
          topic: 'furtherInformation',
        },
        {
          key: 'meetings',
          label: 'Date of last and future meeting(s)',
          otherLabels: [
            'Date of last and future meeting',
            'Date of last and future meetings',
            'Dates of last and future meetings',
            'Meeting dates',
          ],
          kind: 'meetings',
          topic: 'meetings',
        },
      ],
    },
    {
      id: 'update',
      label: 'Partnership update',
      furniture: ['Partnership update return'],
      fields: [
        partnership,
        completed,
        contactOfficer,
        { key: 'contact-details', label: 'Contact details', kind: 'contactDetails' },
        chairman,
        {
          key: 'cabinet-member',
          label: 'OCC Cabinet Member',
          otherLabels: ['OCC Member'],
          kind: 'people',
          role: 'cabinetMember',
        },
        {
          key: 'focus',
          label: 'What is the current focus for the Partnership?',
          otherLabels: ['Current focus', 'What is the current focus of the partnership?'],
          kind: 'entries',
          topic: 'focus',
          required: true,
        },
        {
          key: 'achievements',
          label: 'What has the Partnership achieved since the last update? (given in …)',
          otherLabels: ['What has the partnership achieved?', 'Achievements since the last update'],
          kind: 'entries',
          topic: 'achievements',
          required: true,
        },
        {
          key: 'plans',
          label: 'What are your plans for the year ahead? (e.g. Membership changes, priorities)',
          otherLabels: ['Plans for the year ahead', 'What are the plans for the year ahead?'],
          kind: 'entries',
          topic: 'plans',
          required: true,
        },
        {
          key: 'big-society',
          label: 'What do you think the role of the Partnership in the Big Society is?',
          otherLabels: ['Role of the Partnership in the Big Society', 'Big Society'],
          kind: 'entries',
          topic: 'bigSociety',
        },
      ],
    },
  ],
})
