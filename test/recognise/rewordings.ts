/** Questions of the samples' forms and of an authority's, as other editions, offices and officers word them: longer, turned about, in other words. */
import config from '../../examples/loughmarsh/pipeline.config.ts'
import sample from '../../pipeline.config.ts'
import { type Form, formSchema } from '../../src/config/schema.ts'
import { EDITIONS } from '../authority/form.ts'

/** An answer that tells one question from another, and three wordings: longer, turned about, in other words. */
type Reworded = readonly [answer: string, longer: string, turned: string, other: string]

const formOf = (all: typeof sample.forms, id: string): Form => formSchema.parse(all?.find((form) => form.id === id))

export const REWORDED: readonly { form: Form; of: Readonly<Record<string, Reworded>> }[] = [
  {
    form: formOf(sample.forms, 'quarterly'),
    of: {
      partnership: ['Harbour Forum', 'Full name of the partnership', 'Partnership – name', 'Name of your forum'],
      completed: ['3 February 2009', 'Date on which this form was completed', 'Completion: date', 'Date filled in'],
      'contact-officer': ['Ann Marlow', 'Contact officer for this return', 'Officer to contact', 'Contact for queries'],
      tel: ['01632 960145', 'Tel: (direct line if possible)', 'Number (telephone)', 'Phone no.'],
      email: ['ann@example.org', 'Email address of the contact officer', 'Address for email', 'E-mail contact'],
      chairman: ['Cllr Joan Pike', 'Name of the current Chairman', 'Partnership’s chairman', 'Who chairs it?'],
      'cabinet-member': [
        'Cllr Sam Oates',
        'Cabinet Member with an interest',
        'Member of the Cabinet',
        'Cabinet portfolio',
      ],
      priorities: [
        'Open the quay',
        'What are your priorities for the year ahead?',
        'The year ahead: priorities',
        'Main aims for the coming year',
      ],
      achievements: [
        'Two berths dredged',
        'What were your achievements in the last quarter? Please give outcomes',
        'Last quarter’s achievements',
        'What went well in the quarter? Please give outcomes.',
      ],
      'current-activities': [
        'Surveying the sheds',
        'What are your current activities at the moment?',
        'Activities (current)',
        'What is under way now?',
      ],
      'future-challenges': [
        'Silt in the basin',
        'What are the future challenges for the partnership?',
        'Challenges in the future',
        'What difficulties lie ahead?',
      ],
      issues: [
        'Help with the bridge',
        'Are there issues of which the Oxfordshire Partnership should be aware?',
        'For the Oxfordshire Partnership: issues to be aware of',
        'Matters to raise with the Oxfordshire Partnership',
      ],
      targets: [
        'NI 56',
        'Please name the LAA2 and Oxfordshire 2030 targets for which the partnership is responsible',
        'Targets (LAA2 and Oxfordshire 2030)',
        'Which LAA2 indicators do you lead on?',
      ],
      'sub-groups': [
        'Quay group',
        'Which sub-groups report to the partnership? Please list them',
        'Sub-groups reporting to the partnership',
        'Working groups beneath the partnership',
      ],
      'further-information': [
        'See the harbour pages',
        'Where can people find out more?',
        'To find out more',
        'Where is there more information?',
      ],
      meetings: [
        '4 March 2009',
        'On what dates were the last and future meetings?',
        'Last and future meeting dates',
        'When did you last meet and when is the next meeting?',
      ],
    },
  },
  {
    form: formOf(sample.forms, 'update'),
    of: {
      partnership: ['Harbour Forum', 'Full name of the partnership', 'Partnership – name', 'Name of your forum'],
      completed: ['3 February 2011', 'Date on which this form was completed', 'Completion: date', 'Date filled in'],
      'contact-officer': ['Ann Marlow', 'Contact officer for this return', 'Officer to contact', 'Contact for queries'],
      'contact-details': [
        '01632 960145 ann@example.org',
        'Contact details for that officer',
        'Details of contact',
        'Ways to reach you',
      ],
      chairman: ['Cllr Joan Pike', 'Name of the current Chairman', 'Partnership’s chairman', 'Who chairs it?'],
      'cabinet-member': [
        'Cllr Sam Oates',
        'Cabinet Member with an interest',
        'Member of the OCC Cabinet',
        'Cabinet portfolio',
      ],
      focus: [
        'Surveying the sheds',
        'What would you say is the current focus of the Partnership?',
        'Focus of the partnership at present',
        'What are you working on now?',
      ],
      achievements: [
        'Two berths dredged',
        'What has the partnership achieved since the last update? Please give dates',
        'Since the last update: achievements',
        'What went well since last time? Please give dates',
      ],
      plans: [
        'Open the quay',
        'What plans does the partnership have for the year ahead?',
        'Year ahead: plans',
        'What is intended over the coming year?',
      ],
      'big-society': [
        'A small one',
        'In your view what is the role of the Partnership in the Big Society?',
        'The Big Society: the Partnership’s role',
        'How can you help the Big Society along?',
      ],
    },
  },
  {
    form: formOf(config.forms, 'board-2'),
    of: {
      board: ['Pier Board', 'Please write the full name of your board', 'Board (name)', 'Title of the board'],
      signed: ['3 October 2024', 'Date the return was signed off on', 'Signed off on (this return)', 'Day of sign-off'],
      contact: ['Ann Marlow', 'Person to ask about this return', 'Whom to ask: person', 'Contact for queries'],
      email: ['ann@example.org', 'Their e-mail address, please', 'E-mail of that person', 'Mail address'],
      period: [
        'Jul–Sep 2024',
        'Which months does this return cover?',
        'Covered by this return: months',
        'Period reported on',
      ],
      standing: ['Amber', 'How would you rate the overall standing?', 'Standing overall', 'RAG rating'],
      budget: ['£48,500', 'What is your budget for the year in full?', 'Year’s budget', 'Money available this year'],
      volunteers: [
        '214',
        'In all, how many volunteers took part this time?',
        'Volunteers who took part (number)',
        'Number of helpers',
      ],
      onTime: [
        '62%',
        'What share of your actions was delivered on time?',
        'Actions delivered on time: share',
        'Percentage of actions finished on time',
      ],
      workPlan: [
        'Yes',
        'Has the board agreed a work plan for this year yet?',
        'Is a work plan agreed?',
        'Work programme adopted?',
      ],
      themes: ['Towns', 'Which themes has the board worked on?', 'Worked on: themes', 'Topics of the work'],
      venue: [
        'Pier Hall',
        'What is your usual venue for meetings?',
        'Venue (usual)',
        'Where does the board normally meet?',
      ],
      wentWell: [
        'The slip was mended',
        'What went well in the quarter? Please give figures',
        'Things that went well',
        'Main successes',
      ],
      staffing: [
        'Two posts are open',
        'Is there anything about staffing that the team should know?',
        'Staffing: anything to know',
        'Changes among your employees',
      ],
      helpWanted: [
        'No',
        'Would a visit by the county team help you this year?',
        'County team: would a visit help?',
        'Shall the county team come to see you?',
      ],
    },
  },
  {
    form: EDITIONS.second,
    of: {
      board: [
        'Pier Programme',
        'Which programme or board is reporting here?',
        'Board or programme reporting',
        'Name of the programme',
      ],
      agreed: [
        '14 January 2025',
        'On which date was this return agreed by the board?',
        'This return: date agreed',
        'Signed off on',
      ],
      officer: [
        'Ann Marlow',
        'Name of the lead officer for queries about the return',
        'Queries: lead officer',
        'Contact for questions',
      ],
      email: ['ann@example.org', 'Email address of the lead officer', 'Lead officer (email)', 'Their e-mail'],
      phone: ['01632 960145', 'Direct line or other telephone', 'Line (direct)', 'Phone'],
      chair: ['Cllr Joan Pike', 'Who is the chair of the board?', 'Chair of board', 'Chaired by'],
      period: [
        'Oct–Dec 2024',
        'Which period does this return cover?',
        'Return covers this period',
        'Months reported on',
      ],
      confidence: [
        'Amber',
        'How confident are you of delivery overall?',
        'Delivery: how confident are you?',
        'RAG rating',
      ],
      travel: [
        'Steady',
        'What is the direction of travel since last time?',
        'Travel: direction',
        'Is it getting better or worse?',
      ],
      plan: [
        'Yes',
        'Is a delivery plan in place for this year?',
        'Delivery plan in place?',
        'Has a plan for delivery been agreed?',
      ],
      assessed: [
        'No',
        'Has an equality impact assessment been made?',
        'Equality assessment made?',
        'Was an assessment of equality carried out?',
      ],
      homes: [
        '214',
        'How many homes were finished in the period?',
        'Finished homes in the period',
        'Dwellings completed',
      ],
      learners: ['87', 'How many learners have enrolled?', 'Enrolled learners', 'Number of students'],
      milestones: [
        '62%',
        'What share of milestones was met on time?',
        'Milestones met on time: share',
        'Percentage of milestones reached',
      ],
      priorities: ['Culture', 'Which priorities did the work advance?', 'Advanced priorities', 'Aims furthered'],
      sectors: [
        'Health',
        'Which sectors are represented on the board today?',
        'On the board: sectors represented',
        'Sectors with a seat',
      ],
      venue: [
        'Pier Hall',
        'Where does the board usually meet, and in which room?',
        'Usually the board meets where?',
        'Usual venue',
      ],
      successes: [
        'The slip was mended',
        'What has gone well since the last return? Please give dates',
        'Gone well',
        'Main achievements',
      ],
      barriers: [
        'Silt in the basin',
        'What has held the board back in the period?',
        'What was it that held back the board?',
        'Obstacles met',
      ],
      next: [
        'Open the quay',
        'What will the board do next? Please give dates',
        'Next: what will the board do?',
        'Plans for the coming quarter',
      ],
      outcomes: [
        'TF-02',
        'References to the outcomes framework, please',
        'Framework references (outcomes)',
        'Outcomes framework codes',
      ],
      meetings: [
        '4 March 2025',
        'On which dates does the board have meetings?',
        'Board meetings: dates',
        'When does the board meet next?',
      ],
      capital: [
        '£1,200,000',
        'How much capital budget was approved?',
        'Capital budget (approved)',
        'Capital funding agreed',
      ],
      revenue: [
        '£340,000',
        'How much revenue budget was approved?',
        'Revenue budget (approved)',
        'Revenue funding agreed',
      ],
      spend: ['£910,000', 'How much has been the spend to date?', 'To date: spend', 'Money spent so far'],
      variance: [
        '-£25,000',
        'What is the variance against the budget?',
        'Budget variance',
        'Difference from the budget',
      ],
    },
  },
]

export const WAYS = ['longer', 'turned about', 'in other words'] as const
