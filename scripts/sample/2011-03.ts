/** Returns of March 2011, on the update form. Partnerships are real; people, addresses, numbers and sentences are invented. */
import type { PlainSheet, SampleFile, SampleRound } from './types.ts'

const WORD_BULLET = '·         '

/** Filled in on the form of the round before: the officer kept a copy. */
const oxfordshirePartnership: SampleFile = {
  file: 'Oxfordshire Partnership (old form).xlsx',
  format: 'xlsx',
  savedBy: 'Ruth Callender',
  savedAt: '2011-03-01T10:20:00Z',
  returns: [
    {
      form: 'quarterly',
      layout: 'pairs',
      sheet: 'Update',
      bullet: '• ',
      colons: true,
      answers: {
        partnership: 'Oxfordshire Partnership',
        completed: '1/3/2011',
        contact: 'Ruth Callender, Partnerships Officer',
        tel: '01632 960101',
        email: 'ruth.callender@example.org',
        chair: 'Cllr Peter Lovegrove',
        cabinet: 'Cllr Peter Lovegrove',
        priorities: [
          '* Decide by the summer whether the county still needs a partnership of this size.',
          '* Hold an annual forum at which parish councils and voluntary groups can put questions to the board.',
        ],
        achievements: [
          '* The delivery plan for Oxfordshire 2030 was published in October 2009 and names a lead body for every commitment.',
          '* 140 people came to the annual forum in Didcot; their 22 questions were answered in print within a month.',
        ],
        current: ['* Asking each member in person what they would miss if the partnership closed.'],
        challenges: ['Keeping smaller partners at the table now that the grant which paid for their travel has ended.'],
        issues: '-',
        targets: 'None since the area agreement came to an end.',
        subGroups: ['* All thematic partnerships'],
        meetings: ['Last: 16 June 2010', 'Next: 22 June 2011 (TBC)'],
      },
    },
  ],
}

const childrensTrust: SampleFile = {
  file: "Children and Young People's Trust (OCYPT) March 2011.xlsx",
  format: 'xlsx',
  savedBy: 'Imogen Thwaite',
  savedAt: '2011-02-25T15:33:00Z',
  returns: [
    {
      form: 'update',
      layout: 'beside',
      sheet: 'Sheet1',
      bullet: '• ',
      colons: false,
      answers: {
        partnership: "Oxfordshire Children and Young People's Trust (OCYPT)",
        completed: { day: '2011-02-25' },
        contact: 'Imogen Thwaite',
        details: '01632 960115, imogen.thwaite@example.org',
        chair: 'Cllr Martin Tresham',
        cabinet: 'Cllr Anita Desborough & Cllr Martin Tresham',
        focus: [
          '* Deciding which services for families are kept when the early intervention grant is cut by £3m.',
          '* Learning from a review of 30 families who were known to seven or more services.',
          '* Working out what the Trust should hand over to a new health board.',
        ],
        achievements: [
          '* Local partnership boards now meet in the north, the centre and the south of the county.',
          '* 27 children who lived in residential placements outside the county have moved closer to home since 2009.',
          '* Teenage mothers in Oxford can finish their GCSEs at a centre with a nursery; nine did so last summer.',
        ],
        plans: [
          '* Merge the commissioning and performance groups to save four days of officer time a month.',
          '* Offer two seats on the board to head teachers of academies.',
        ],
        bigSociety: ['* Still to be discussed by the board; the youth council has asked to lead the discussion.'],
      },
    },
  ],
}

const healthAndWellBeing: SampleFile = {
  file: 'HWBP update March 2011.xlsx',
  format: 'xlsx',
  savedBy: 'Kieran Mowbray',
  savedAt: '2011-02-22T09:48:00Z',
  returns: [
    {
      form: 'update',
      layout: 'rowsRightMerged',
      sheet: 'HWBP',
      bullet: '• ',
      colons: false,
      labels: { chair: 'Chair' },
      answers: {
        partnership: 'Health & Well-Being Partnership',
        completed: '22nd February, 2011',
        contact: 'Kieran Mowbray',
        details: 'Tel: 01632 960128 (Mon to Thurs)  Email: kieran.mowbray@example.org',
        chair: 'Dr Miriam Oakes',
        cabinet: 'Cllr Graham Ruddle',
        focus: [
          '* Preparing for councils to take over public health, with a first list of posts and contracts.',
          '* Agreeing with GPs how the joint needs assessment will be used when they start to buy services.',
          '* Keeping the falls classes open in the four towns where the grant ends in June.',
        ],
        achievements: [
          '* **Falls:** every market town has a strength and balance class within five miles; 1,120 people attended last year.',
          '* **Weight:** families now have one referral route, and the waiting time has come down from nine weeks to four.',
          '* Health checks at the cattle market in Thame found 41 farmers with untreated high blood pressure.',
        ],
        plans: [
          '* Wind up the partnership once a shadow board is in place, and pass on its three action plans.',
          '* **Low mood:** the same talking therapies on offer in the north and the south of the county.',
        ],
        bigSociety: [
          'Walk leaders, lunch clubs and good neighbour schemes already do what no clinic can. The partnership should find them small sums and leave them to it.',
        ],
      },
    },
  ],
}

const environmentAndWaste: SampleFile = {
  file: 'Environment & Waste Partnership - update.xlsx',
  format: 'xlsx',
  savedBy: 'Gareth Winslade',
  savedAt: '2011-02-18T16:05:00Z',
  returns: [
    {
      form: 'update',
      layout: 'rowsRight',
      sheet: 'E&W',
      bullet: '• ',
      colons: false,
      answers: {
        partnership: 'Environment & Waste Partnership',
        completed: '17 th February 2011',
        contact: 'Gareth Winslade',
        details: '01632 960142, gareth.winslade@example.org',
        chair: 'Cllr Simon Aldworth (West Oxfordshire)',
        cabinet: 'Cllr Ian Cotterill',
        focus: [
          '* Bringing two boards with different habits together: one agenda, one budget, one set of minutes.',
          '* Asking residents how often they would accept refuse to be collected if food waste went every week.',
          '(hidden) * Note to self: check the tonnage with the contractor before this goes out.',
          '* Writing a climate risk register with the fire service and the Environment Agency.',
        ],
        achievements: [
          '* Weekly food waste collections have started in four districts, one more than was planned.',
          '* The reuse shop at the Redbridge recycling centre opened in May and sold 9,400 items by Christmas.',
          '* All 40 parishes flooded in 2007 have a written flood plan and a named warden.',
          '* The carbon footprint of all six councils was measured in the same way for the first time and published in July.',
        ],
        plans: [
          '* Offer small shops a recycling round they can afford.',
          '* Bring the contract for garden waste to an end together rather than district by district.',
          '* Membership: the Environment Agency and one parish councillor will join the board in May.',
        ],
        bigSociety: [
          '* To lend equipment, insurance and advice to people who clear their own streams, verges and footpaths.',
          '* To make sure that groups who survey wildlife sites keep a trained botanist to call on.',
        ],
      },
    },
  ],
}

const localEnterprise: SampleFile = {
  file: 'LEP update (from Word).xlsx',
  format: 'xlsx',
  savedBy: 'Naomi Fairlie',
  savedAt: '2011-02-28T18:12:00Z',
  returns: [
    {
      form: 'update',
      layout: 'pastedFromWord',
      sheet: 'Sheet1',
      bullet: WORD_BULLET,
      colons: false,
      answers: {
        partnership: 'Oxfordshire Local Enterprise Partnership',
        completed: 'Feb 2011',
        contact: 'Naomi Fairlie',
        details: '01632 960195, naomi.fairlie@example.org',
        chair: 'Dr Edmund Sayle',
        cabinet: 'Cllr Helen Marchbank',
        focus: [
          'The board has met twice and has settled on a short list of work:',
          '* a map of where mobile signals fail, street by street, made with the county’s gritting lorries',
          '* one front door for firms that want to expand',
          '* the road and rail schemes without which Bicester and Didcot cannot grow',
        ],
        achievements: [
          '* Fourteen board members were appointed from 63 applications; eight run firms of their own.',
          '* A bid for £6m from the Regional Growth Fund was sent in on time with four private backers.',
        ],
        plans: [
          '* Publish a plan for growth by September, no longer than ten pages.',
          '* Meet the universities every quarter about spare laboratory space.',
          '* Find private money for half of the running costs.',
        ],
        bigSociety: [
          'Board members give their time for nothing. Beyond that, the partnership can introduce firms with skills to spare to charities that need them.',
        ],
      },
    },
  ],
}

const saferCommunities: SampleFile = {
  file: 'OSCP return March 2011.xlsx',
  format: 'xlsx',
  savedBy: 'Lorna Pickett',
  savedAt: '2011-02-21T12:27:00Z',
  returns: [
    {
      form: 'update',
      layout: 'offset',
      sheet: 'Update',
      bullet: '• ',
      colons: false,
      comments: { details: 'Lorna: please note, the number has changed since the move.' },
      answers: {
        partnership: 'Oxfordshire Safer Communities Partnership',
        completed: '21/2/11',
        contact: 'Lorna Pickett',
        details: ['01632 960237', 'lorna.pickett@example.org'],
        chair: 'Cllr Susan Pellow',
        cabinet: 'Cllr Susan Pellow',
        focus: [
          '* Preparing for an elected police commissioner, and for a police and crime panel to hold the office to account.',
          '* Sharing out a grant that has been cut by 20% this year and will be halved in the next.',
          '* Carrying out the yearly intelligence assessment in time for district budgets.',
        ],
        achievements: [
          '* Street pastors are out every Friday and Saturday in Oxford, Banbury and Witney; 96 volunteers take part.',
          '* 34 independent advisers for victims of domestic abuse have been recruited and trained.',
          '* Thefts from sheds in the Vale fell by a quarter after 600 residents marked their tools.',
        ],
        plans: [
          '* Agree one way of recording anti-social behaviour across the five districts.',
          '* Close two of the five Tactical Business Groups and give their work to the officer group.',
        ],
        bigSociety: [
          '* Neighbourhood watch has 1,900 co-ordinators in the county. The partnership should listen to them before it writes its next plan.',
        ],
      },
    },
  ],
}

const strongerDraft: SampleFile = {
  file: 'OSCA update v1.xlsx',
  format: 'xlsx',
  savedBy: 'Hilary Quennell',
  savedAt: '2011-02-14T10:00:00Z',
  returns: [
    {
      form: 'update',
      layout: 'inCell',
      sheet: 'OSCA',
      bullet: '- ',
      colons: true,
      answers: {
        partnership: 'Oxfordshire Stronger Communities Alliance',
        completed: '14 February 2011',
        contact: 'Hilary Quennell',
        details: '01632 960176 hilary.quennell@example.org',
        chair: 'Rev. Stephen Amory',
        cabinet: 'Not applicable at present',
        focus: [
          '* Helping 14 villages to take on a library, a shop or a pub.',
          '* A proposal to share one payroll between small charities, if the bank agrees.',
        ],
        achievements: ['* To follow.'],
        plans: ['* Publish a yearly picture of the sector: who works in it, where, and on what money.'],
        bigSociety: ['* To be written after the board on 16 February.'],
      },
    },
  ],
}

const strongerFinal: SampleFile = {
  file: 'OSCA update v2 FINAL.xlsx',
  format: 'xlsx',
  savedBy: 'Hilary Quennell',
  savedAt: '2011-02-24T14:41:00Z',
  returns: [
    {
      form: 'update',
      layout: 'inCell',
      sheet: 'OSCA',
      bullet: '- ',
      colons: true,
      answers: {
        partnership: 'Oxfordshire Stronger Communities Alliance',
        completed: '24 February 2011',
        contact: 'Hilary Quennell',
        details: '01632 960176 hilary.quennell@example.org',
        chair: 'Rev. Stephen Amory',
        cabinet: 'Cllr Susan Pellow',
        focus: [
          '* Helping 14 villages to take on a library, a shop or a pub.',
          '* Finding out which charities will lose more than a third of their income in April.',
          '* Recruiting a chair to succeed Stephen Amory, who steps down in June.',
        ],
        achievements: [
          '* A single telephone number for people who want to volunteer has been open since March 2010; 4,700 have rung it.',
          '* The county council, the PCT and Cherwell now sign funding agreements with charities for three years.',
          '* Two hundred treasurers of village halls learnt how to claim Gift Aid, worth £88,000 to their halls.',
        ],
        plans: [
          '* Publish a yearly picture of the sector: who works in it, where, and on what money.',
          '* Bring the military, the faiths and town councils onto the board.',
        ],
        bigSociety: [
          'It is what our members have always done. The alliance can say plainly what volunteers cannot replace, and help with the rest.',
        ],
      },
    },
  ],
}

const oxford: SampleFile = {
  file: 'Oxford Strategic Partnership (OSP).xlsx',
  format: 'xlsx',
  savedBy: 'Clement Aubrey',
  savedAt: '2011-02-16T11:18:00Z',
  returns: [
    {
      form: 'update',
      layout: 'above',
      sheet: 'OSP',
      bullet: '• ',
      colons: false,
      labels: { cabinet: 'OCC Member' },
      answers: {
        partnership: 'Oxford Strategic Partnership (OSP)',
        completed: '16.02.2011',
        contact: 'Clement Aubrey',
        details: '01632 960203; clement.aubrey@example.org',
        chair: 'Jacqueline Mordaunt, Oxford Brookes University',
        cabinet: 'Not applicable at present',
        focus: [
          '**Three themes**',
          '* **Affordable homes:** where 400 of them could go without touching the Green Belt.',
          '* **Low Carbon Oxford:** 22 organisations have promised to cut emissions by 3% each year.',
          '* **The public realm:** fewer signs and wider pavements in ~~Cornmarket and~~ Queen Street.',
        ],
        achievements: [
          '* The first Oxford Living Wage employers were named in November: two colleges, a brewery and the city council.',
          '* Solar panels paid for by residents’ shares were fitted to two schools in Barton.',
        ],
        plans: [
          '* Review membership in April; the board is two short since the regional agencies closed.',
          '* Ask ward councillors to choose one street each for the pavement fund.',
        ],
        bigSociety: [
          'To be the place where town, gown and hospital hear from people who run things on the estates, and to act on what they hear.',
        ],
      },
    },
  ],
}

const cherwell: SampleFile = {
  file: 'Cherwell LSP 2011 update.xlsx',
  format: 'xlsx',
  savedBy: 'Gwen Sturdy',
  savedAt: '2011-02-17T08:56:00Z',
  returns: [
    {
      form: 'update',
      layout: 'pairs',
      sheet: 'Cherwell',
      bullet: '• ',
      colons: true,
      answers: {
        partnership: 'Cherwell Local Strategic Partnership',
        completed: 'Thursday 17 February 2011',
        contact: 'Gwen Sturdy / Ashok Nair',
        details: ['01632 960211 / 01632 960212', 'gwen.sturdy@example.org; ashok.nair@example.org'],
        chair: 'Cllr Norman Eccles, Cherwell DC',
        cabinet: 'Cllr Martin Tresham',
        focus: [
          '* Brighter futures in Banbury: six streets, forty families, one key worker each.',
          '* What an eco-town at Bicester will mean for the villages around it.',
          '* Bringing faith groups and the food bank into one winter plan.',
        ],
        achievements: [
          '* Unemployment among 18 to 24 year olds in Ruscote ward fell from 9.1% to 7.4% within a year.',
          '* The Disability Forum persuaded nine shops in Kidlington to put in ramps.',
          '* A job club in Bicester has found work for 58 people since it opened in September.',
        ],
        plans: [
          '* Meet three times a year instead of five, and publish a one-page note each time.',
          '* Elect a vice-chair from the voluntary sector.',
        ],
        bigSociety: [
          '* To match parishes that want to run something with parishes that already do.',
          '* To keep a small fund for insurance, keys and kettles: the things that stop people starting.',
        ],
      },
    },
  ],
}

const guidance: PlainSheet = {
  name: 'Guidance',
  rows: [
    ['Partnership update return'],
    ['Please complete one sheet for each partnership and save the workbook under its name.'],
    ['Partnership: the name in full, without abbreviations.'],
    ['Date of completion: the day on which you finished the form.'],
    ['Send the workbook to partnerships@example.org by 28 February 2011.'],
  ],
}

const lists: PlainSheet = {
  name: 'Lists',
  rows: [
    ['Cabinet Member'],
    ['Cllr Ian Cotterill'],
    ['Cllr Susan Pellow'],
    ['Cllr Martin Tresham'],
    ['Cllr Graham Ruddle'],
  ],
}

const southAndVale: SampleFile = {
  file: 'South & Vale returns.xlsx',
  format: 'xlsx',
  savedBy: 'Eleanor Twyford',
  savedAt: '2011-02-23T17:30:00Z',
  before: [guidance],
  returns: [
    {
      form: 'update',
      layout: 'beside',
      sheet: 'South',
      bullet: '• ',
      colons: false,
      answers: {
        partnership: 'South Oxfordshire Partnership',
        completed: '23 Feb 2011',
        contact: 'Eleanor Twyford',
        details: '01632 960224, eleanor.twyford@example.org',
        chair: 'Cllr Philippa Dunmore',
        cabinet: 'Cllr Ian Cotterill',
        focus: [
          '* Deciding with the Vale whether two partnerships with one officer should become one.',
          '* Supporting the action group in Berinsfield as it takes over the youth club.',
        ],
        achievements: [
          '* Eleven parishes finished a community plan; five have already built something from it.',
          '* A car scheme run from the surgery at Chalgrove made 820 trips in its first year.',
        ],
        plans: [
          '* Put one set of terms of reference to both boards in June.',
          '* Find a home for the debt advice van.',
        ],
        bigSociety: [
          'The partnership should get out of the way of people who are ready, and stand beside those who are not.',
        ],
      },
    },
    {
      form: 'update',
      layout: 'beside',
      sheet: 'Vale',
      bullet: '• ',
      colons: false,
      answers: {
        partnership: 'Vale Partnership',
        completed: '23 Feb 2011',
        contact: 'Eleanor Twyford',
        details: { number: 1632960224 },
        chair: 'Roderick Hale',
        cabinet: 'Cllr Susan Pellow',
        focus: [
          '* Young people in Faringdon who are out of work and have no bus after six.',
          '* Neighbours’ quarrels on two estates in south Abingdon, with mediators from the town itself.',
        ],
        achievements: ['* Sixty households in Wantage halved what they throw away in a ten-week challenge.'],
        plans: ['* Put one set of terms of reference to both boards in June.'],
        bigSociety: ['As above'],
      },
    },
  ],
  after: [lists],
}

const west: SampleFile = {
  file: 'WOSP update 2011.csv',
  format: 'csv',
  savedBy: 'Rosalind Peake',
  savedAt: '2011-02-25T13:00:00Z',
  returns: [
    {
      form: 'update',
      layout: 'beside',
      bullet: '• ',
      colons: false,
      answers: {
        partnership: 'West Oxfordshire Strategic Partnership',
        completed: 'February 2011',
        contact: 'Rosalind Peake',
        details: '01632 960233 – rosalind.peake@example.org',
        chair: 'Cllr Vernon Yelland',
        cabinet: 'Cllr Ian Cotterill',
        focus: [
          '* The future of the partnership’s “village agents”, whose funding ends in September.',
          '* Homes for local people in Charlbury and Bampton – 26 planned, none begun.',
        ],
        achievements: [
          '* Volunteers now drive the Tuesday bus from Hailey to Witney; it carries 31 passengers a week.',
          '* £42,000 was raised in shares to keep the shop at Filkins open.',
        ],
        plans: ['* Meet twice a year as a forum rather than monthly as a board.'],
        bigSociety: ['To spread what works: one good idea, told by the person who had it, is worth ten strategies.'],
      },
    },
  ],
}

/** Sent by a partnership whose return never arrives whole: it stays outstanding. */
const spatialPlanning: SampleFile = {
  file: 'SPIP update March 2011.xlsx',
  format: 'xlsx',
  savedBy: 'Bernard Lisle',
  savedAt: '2011-02-28T23:58:00Z',
  returns: [
    {
      form: 'update',
      layout: 'beside',
      sheet: 'SPIP',
      bullet: '• ',
      colons: false,
      answers: {
        partnership: 'Spatial Planning and Infrastructure (SPIP)',
        completed: '28/02/2011',
        contact: 'Bernard Lisle',
        details: '01632 960248, bernard.lisle@example.org',
        chair: 'Cllr Ian Cotterill',
        cabinet: 'Cllr Ian Cotterill',
        focus: ['* One list of roads, schools and drains that growth will need, with a price beside each.'],
        achievements: ['* 412 affordable homes were completed in the year to March 2010.'],
        plans: ['* Agree who pays first.'],
        bigSociety: ['* Neighbourhood plans.'],
      },
    },
  ],
  keep: 0.6,
}

const blankForm: SampleFile = {
  file: 'Copy of Update form 2011.xlsx',
  format: 'xlsx',
  savedBy: 'Ruth Callender',
  savedAt: '2011-01-10T09:00:00Z',
  returns: [{ form: 'update', layout: 'beside', sheet: 'Form', bullet: '• ', colons: false, answers: {} }],
}

const travelBudget: SampleFile = {
  file: 'Travel budget 2010-11.xlsx',
  format: 'xlsx',
  savedBy: 'Ruth Callender',
  savedAt: '2011-01-31T16:16:00Z',
  before: [
    {
      name: 'Travel',
      rows: [
        ['Month', 'Rail', 'Mileage', 'Total', 'Left of budget'],
        ['October', 118.4, 61.2, 179.6, 820.4],
        ['November', 92.1, 44.8, 136.9, 683.5],
        ['December', 36, 12.4, 48.4, 635.1],
        ['January', 141.75, 70, 211.75, 423.35],
      ],
    },
  ],
  returns: [],
}

const background = `Partnerships bring the council together with the police, health services, the districts, business and the voluntary sector. This
committee hears from each of them once a round, so that members can see what has been done and ask about what has not.

Since the last report the framework has become smaller:

- two partnerships have merged into one for environment and waste
- the economic partnership has ended, and the Local Enterprise Partnership has begun
- the district partnerships are looking again at what each of them is for:
  - some meet less often
  - two now meet together

# What has changed in how we ask

The form is shorter than the one used in 2009. It asks about the present focus, achievements, plans for the year and the part the
partnership sees for itself in the Big Society; questions about targets and sub-groups are no longer on it.
`

export const round201103: SampleRound = {
  id: '2011-03',
  files: [
    oxfordshirePartnership,
    childrensTrust,
    healthAndWellBeing,
    environmentAndWaste,
    localEnterprise,
    saferCommunities,
    strongerDraft,
    strongerFinal,
    oxford,
    cherwell,
    southAndVale,
    west,
    spatialPlanning,
    blankForm,
    travelBudget,
  ],
  locks: [{ file: '~$Cherwell LSP 2011 update.xlsx', person: 'Ashok Nair' }],
  thumbnails: ['Thumbs.db'],
  background,
}
