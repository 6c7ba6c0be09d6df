/** Returns of April 2009, on the quarterly form. Partnerships are real; people, addresses, numbers and sentences are invented. */
import type { SampleFile, SampleRound } from './types.ts'

const WORD_BULLET = '\uf0b7\t'

const oxfordshirePartnership: SampleFile = {
  file: 'Oxfordshire Partnership - April 2009.xlsx',
  format: 'xlsx',
  savedBy: 'Ruth Callender',
  savedAt: '2009-02-12T10:14:00Z',
  returns: [
    {
      form: 'quarterly',
      layout: 'pairs',
      sheet: 'Update',
      bullet: '• ',
      colons: true,
      answers: {
        partnership: 'Oxfordshire Partnership',
        completed: 'February 2009',
        contact: 'Ruth Callender, Partnerships Officer',
        tel: '01632 960101',
        email: 'ruth.callender@example.org',
        chair: 'Cllr Helen Marchbank',
        cabinet: 'Cllr Helen Marchbank',
        priorities: [
          '* Publish one delivery plan for Oxfordshire 2030 that names a lead body for every commitment.',
          '* Hold an annual forum at which parish councils and voluntary groups can put questions to the board.',
          '* Replace the partnership website with one that residents can search by parish.',
        ],
        achievements: [
          'Members signed off the vision for 2030 in November, so all five districts now plan to the same set of aims.',
          'Attendance at board meetings rose from an average of 14 members to 19 after papers were cut to twenty pages.',
        ],
        current: [
          '* Drafting the delivery plan with the chairs of the thematic partnerships.',
          '* Mapping which partnerships discuss the same reports, with a view to fewer meetings.',
          '* Preparing a short guide for new board members.',
        ],
        challenges: ['Keeping smaller partners at the table when most of the funding passes through the larger ones.'],
        issues: '-',
        targets: 'ALL',
        subGroups: ['* All thematic partnerships', '* Partnership Development Group (chair: Ruth Callender)'],
        meetings: ['4 February 2009', '17 June 2009', '16 June 2010 (annual forum, Didcot)'],
      },
    },
  ],
}

const publicServiceBoard: SampleFile = {
  file: 'PSB quarterly update Apr 09.xlsx',
  format: 'xlsx',
  savedBy: 'Dominic Salter',
  savedAt: '2009-01-29T16:40:00Z',
  returns: [
    {
      form: 'quarterly',
      layout: 'rowsRightMerged',
      sheet: 'Sheet1',
      bullet: '- ',
      colons: true,
      labels: { chair: 'Chair' },
      answers: {
        partnership: 'Public Service Board',
        completed: 'January 2009',
        contact: 'Dominic Salter',
        tel: '01632 960104',
        email: 'dominic.salter@example.org',
        chair: 'Cllr Peter Lovegrove',
        cabinet: 'Cllr Peter Lovegrove',
        priorities: [
          '- Agree how reward grant is shared out, and publish the reasons for each award.',
          '- Set the targets that were left open when the second area agreement was signed.',
          '- Find two public buildings that several services could share.',
        ],
        achievements: [
          'Seven of the twelve stretch targets of the first agreement will be met; the recycling target was passed a year early.',
          'A shared register of empty public buildings is in use by six of the nine partners.',
        ],
        current: [
          'Scoring 31 bids for reward grant.',
          'Negotiating revised baselines with the Government Office.',
          'Comparing the property lists of the county, the districts and the police.',
        ],
        challenges: ['Most partners set their budgets before the board meets, which leaves little to decide together.'],
        issues: 'None',
        targets:
          'All – the board answers for the agreement as a whole and asks each thematic partnership to report by exception.',
        subGroups: ['County and District Chief Executives group (chaired by Harriet Colebrook)'],
        meetings: ['Last: 14 Jan 09', 'Next: 11 Mar 09', 'Date TBC May 09'],
      },
    },
  ],
}

const childrensTrust: SampleFile = {
  file: 'Children and Young People’s Trust update.xlsx',
  format: 'xlsx',
  savedBy: 'Imogen Thwaite',
  savedAt: '2009-02-03T09:05:00Z',
  returns: [
    {
      form: 'quarterly',
      layout: 'pastedFromWord',
      sheet: 'Sheet1',
      bullet: WORD_BULLET,
      colons: true,
      answers: {
        partnership: 'Oxfordshire Children and Young People’s Trust',
        completed: '03/02/2009',
        contact: 'Imogen Thwaite',
        tel: '01632 960115',
        email: 'imogen.thwaite@example.org',
        chair: 'Cllr Anita Desborough',
        cabinet: 'Cllr Anita Desborough, Cllr Martin Tresham',
        priorities: [
          'The Trust will concentrate on three things:',
          '* setting up local partnership boards for the north, the centre and the south of the county',
          '* a second edition of the Children and Young People’s Plan, written with the youth council',
          '* moving 40 children in residential placements outside the county closer to home',
        ],
        achievements: [
          '* Every secondary school now has a named school nurse; two years ago eleven had none.',
          '* Fixed-term exclusions of looked-after children fell from 61 to 38 between one autumn term and the next.',
        ],
        current: [
          '* Training 120 staff from schools, health and the district councils to lead the common assessment.',
          '* Consulting young carers in Banbury and Blackbird Leys on what a break should look like.',
        ],
        challenges: ['As above'],
        issues: [
          'The Trust would welcome help in finding a meeting place in Didcot that young people can reach by bus.',
        ],
        targets: [
          'N1 56     NI 62     NI 70     NI 81     NI 110     NI111     NI 112     NI 117',
          'NI 72     NI 73     NI 75     NI 87     NI 92     NI 99     NI 100     NI 101',
          'LAA target NI 198 (with the transport officers)',
        ],
        subGroups: [
          '1. Commissioning Sub-Group, chaired by Oliver Penhallow',
          '2. Participation & Involvement Sub-Group, chaired by Cllr Anita Desborough',
          '3. Performance Sub-Group, chaired by Bridget Osei',
          '4. Workforce Development Sub-Group, chair to be appointed',
        ],
        meetings: ['21 January 2009', '25 March 2009'],
      },
    },
  ],
}

const healthAndWellBeing: SampleFile = {
  file: 'Health & Well-Being Partnership (HWBP) Q4.xlsx',
  format: 'xlsx',
  savedBy: 'Kieran Mowbray',
  savedAt: '2009-01-28T14:22:00Z',
  returns: [
    {
      form: 'quarterly',
      layout: 'beside',
      sheet: 'HWBP',
      bullet: '• ',
      colons: true,
      labels: { chair: 'Co-Chair' },
      comments: { tel: 'Kieran: I work Monday to Thursday. On Fridays please ring 01632 960129.' },
      answers: {
        partnership: 'Health & Well-Being Partnership (HWBP)',
        completed: '28-Jan-2009',
        contact: 'Kieran Mowbray',
        tel: { number: 1632960128 },
        email: 'kieran.mowbray@example.org',
        chair: ['Cllr Graham Ruddle', '(and Dr Miriam Oakes)'],
        cabinet: 'Cllr Graham Ruddle',
        priorities: [
          'The board chose three areas in which partners can do more together than apart:',
          '* **Falls:** a strength and balance class within five miles of every market town.',
          '* **Low mood:** the same talking therapies on offer in the north and the south of the county.',
          '* **Weight:** one referral route for families, whichever service they turn to first.',
        ],
        achievements: [
          'Walk leaders trained with partnership money now run 46 health walks a week, up from 29.',
          'All six community hospitals ask new patients about caring duties at home; 210 carers were put in touch with support as a result.',
        ],
        current: [
          '* Writing action plans for the three areas, with a baseline for each measure.',
          '* Asking practices in Oxford and Banbury why fewer men come to heart checks.',
          '* Bidding for reward grant for:',
          '  * a pool of bicycles on prescription;',
          '  * health checks at the cattle market in Thame.',
        ],
        challenges: [
          'Housing and jobs shape health more than clinics do, yet the board seldom meets those who run them.',
        ],
        issues: ['Please ask the Housing Partnership to send a member to our July meeting.'],
        targets: [
          '**LAA2 targets**',
          'NI 8 Adult participation in sport',
          'NI 120 Gap in mortality between the best and worst off',
          'NI131 Delayed transfers of care',
          'NI 135 Carers who receive support',
          '**Oxfordshire 2030**',
          '* NI 141 Vulnerable people living independently',
          '* NI 137 Healthy life expectancy at 65',
        ],
        subGroups: [
          '* Health & Well-Being Partnership Officer Group (chair: Kieran Mowbray)',
          '* Prevention & Older People Group',
          '* Mental Well-Being Strategy Development Group, chaired by Dr Priya Raman',
          '* Healthy Weight Strategy Group',
        ],
        moreInformation: 'www.example.org/health-partnership',
        meetings: ['Last meeting: 22/01/09', 'Future meetings: 23/04/09; 16/07/09; 15/10/09'],
      },
    },
  ],
}

const saferCommunities: SampleFile = {
  file: 'OSCP return (Safer Communities) 10.02.09.xlsx',
  format: 'xlsx',
  savedBy: 'Lorna Pickett',
  savedAt: '2009-02-10T17:51:00Z',
  returns: [
    {
      form: 'quarterly',
      layout: 'offset',
      sheet: 'Quarterly update',
      bullet: '• ',
      colons: false,
      answers: {
        partnership: 'Oxfordshire Safer Communities Partnership',
        completed: '10th Feb 2009',
        contact: 'Lorna Pickett',
        tel: '01632 960231',
        email: 'lorna.pickett@example.org',
        chair: 'Chief Supt Alan Whitcombe',
        cabinet: 'Cllr Susan Pellow',
        priorities: [
          '* Carry out the yearly intelligence assessment in time for district budgets.',
          '* Recruit and train 30 independent advisers for victims of domestic abuse.',
          '* Test a scheme for street pastors in Oxford, Banbury and Witney.',
          '* Agree one way of recording anti-social behaviour across the five districts.',
        ],
        achievements: [
          '* Repeat call-outs to the same address for domestic abuse fell by 12% after weekly case conferences began in Banbury.',
          '* Test purchases by trading standards found 9 shops selling alcohol to under-18s, against 23 a year before.',
        ],
        current: [
          '* Publishing the alcohol strategy and a plain summary for licensees.',
          '* Interviewing residents of three estates about why they feel less safe than the figures suggest.',
        ],
        challenges: ['Three of the five community safety teams depend on grants that end in March 2010.'],
        issues: ['Support for a longer settlement for community safety grants would let districts keep trained staff.'],
        targets: ['* NI 20', '* NI 21', '* NI 32', '* NI 40', '* NI111', '* NI 17 (perceptions, with the districts)'],
        subGroups: [
          '* OSCP Officer Group, chaired by Lorna Pickett',
          '* five Tactical Business Groups',
          '* Communications group, chaired by Sgt Neil Farrow',
        ],
        meetings: ['10/2/09 last meeting', 'Future meetings: 12/05/09; 15/09/09; 17/11/09'],
      },
    },
  ],
}

const wasteLabels = { meetings: 'Date of last and future meetings' }

const wasteDraft: SampleFile = {
  file: 'Oxfordshire Waste Partnership v1.xlsx',
  format: 'xlsx',
  savedBy: 'Gareth Winslade',
  savedAt: '2009-01-30T11:30:00Z',
  returns: [
    {
      form: 'quarterly',
      layout: 'above',
      sheet: 'OWP',
      bullet: '• ',
      colons: true,
      labels: wasteLabels,
      answers: {
        partnership: 'Oxfordshire Waste Partnership',
        completed: '30 January 2009',
        contact: 'Gareth Winslade',
        tel: '01632 960142 / 07700 900142',
        email: 'gareth.winslade@example.org',
        chair: 'Cllr Fiona Greatorex (Oxford City)',
        cabinet: 'Cllr Roland Finch',
        priorities: [
          '* Start weekly food waste collections in at least three districts.',
          '* Run a countywide campaign against litter thrown from cars.',
          '* Offer small shops a recycling round they can afford.',
        ],
        achievements: ['Figures for the third quarter are awaited.'],
        current: ['* Choosing a site for the second food waste plant.', '* Surveying 1,500 residents about bins.'],
        challenges: [
          'The landfill tax rises by £8 a tonne each April, and we still bury more than half of what we collect.',
        ],
        issues: 'None at present.',
        targets: ['NI 191, NI 192, NI 195 and NI 196'],
        subGroups: ['* Officer Strategy Group', '* Waste & Recycling Operations Group'],
        meetings: ['23 January 2009', '24 April 2009'],
      },
    },
  ],
}

const wasteFinal: SampleFile = {
  file: 'Oxfordshire Waste Partnership v2 FINAL.xlsx',
  format: 'xlsx',
  savedBy: 'Gareth Winslade',
  savedAt: '2009-02-06T15:02:00Z',
  returns: [
    {
      form: 'quarterly',
      layout: 'above',
      sheet: 'OWP',
      bullet: '• ',
      colons: true,
      labels: wasteLabels,
      answers: {
        partnership: 'Oxfordshire Waste Partnership',
        completed: '6/2/09',
        contact: 'Gareth Winslade',
        tel: '01632 960142 / 07700 900142',
        email: 'gareth.winslade@example.org',
        chair: 'Cllr Fiona Greatorex (Oxford City)',
        cabinet: 'Cllr Roland Finch',
        priorities: [
          '* Start weekly food waste collections in at least three districts.',
          '* Run a countywide campaign against litter thrown from cars.',
          '* Offer small shops a recycling round they can afford.',
          '* Open a reuse shop at the Redbridge recycling centre.',
        ],
        achievements: [
          '* The county recycled and composted 45% of its household waste from October to December, two points more than a year before.',
          '* Fly-tipping in South Oxfordshire fell by a fifth after cameras were moved to a new lay-by each month.',
        ],
        current: [
          '* Choosing a site for the second food waste plant.',
          '* Surveying 1,500 residents about bins; the first 400 answers are in.',
        ],
        challenges: [
          'The landfill tax rises by £8 a tonne each April, and we still bury more than half of what we collect.',
        ],
        issues: [
          'Planning members will be asked to decide on the food waste plant in June; early briefing would help.',
        ],
        targets: ['NI 191, NI 192, LAA 195 and NI 196'],
        subGroups: [
          '* Officer Strategy Group, chaired by Gareth Winslade',
          '* Waste Reduction Projects Group',
          '* Waste & Recycling Operations Group',
          '* Environmental Quality & Cleanliness Group, chaired by Cllr Simon Aldworth',
        ],
        meetings: ['23 January 2009', '24 April 2009', '10 July 2009'],
      },
    },
  ],
}

const environment: SampleFile = {
  file: 'Environment Partnership return Feb 09.xlsx',
  format: 'xlsx',
  savedBy: 'Tessa Blackmore',
  savedAt: '2009-02-17T13:12:00Z',
  returns: [
    {
      form: 'quarterly',
      layout: 'inCell',
      sheet: 'Environment',
      bullet: '• ',
      colons: true,
      answers: {
        partnership: 'Environment Partnership',
        completed: '17 th February 2009',
        contact: 'Tessa Blackmore',
        tel: '01632 960157',
        email: 'tessa.blackmore@example.org',
        chair: 'Cllr Roland Finch',
        cabinet: 'Cllr Roland Finch',
        priorities: [
          '* Measure the carbon footprint of all six councils in the same way and publish it.',
          '* Help every parish that was flooded in 2007 to write a flood plan.',
          '* Map the county’s wildlife sites so that planners can see them on screen.',
        ],
        achievements: [
          '* 23 of the 40 parishes flooded in 2007 have a flood plan and a named warden.',
          '* Volunteers surveyed 118 local wildlife sites, the most in any year so far.',
        ],
        current: [
          '* Lending thermal cameras to village halls ~~and schools~~ so that they can find where heat escapes.',
          '* Writing a climate risk register with the fire service and the Environment Agency.',
        ],
        challenges: [
          'District councils read their meters at different times of the year, so energy figures do not add up.',
        ],
        issues: 'n/a',
        targets: ['NI 185', 'NI 188', 'NA 197'],
        subGroups: [
          '* Flood Action Group, chaired by Duncan Eversley',
          '* Biodiversity Action Plan Steering Group',
          '* Oxfordshire Climate Action Network (chair: Marian Tull)',
        ],
        meetings: ['Last meeting 27 November 2008', 'Next meeting 5 March 2009'],
      },
    },
  ],
}

const economic: SampleFile = {
  file: 'OEP - Economic Partnership (Jan 2009).xlsx',
  format: 'xlsx',
  savedBy: 'Callum Reddaway',
  savedAt: '2009-01-30T12:00:00Z',
  returns: [
    {
      form: 'quarterly',
      layout: 'rowsRight',
      sheet: 'Return',
      bullet: '– ',
      colons: false,
      answers: {
        partnership: 'Oxfordshire Economic Partnership',
        completed: { day: '2009-01-30' },
        contact: 'Callum Reddaway',
        tel: '01632 960163',
        email: 'callum.reddaway@example.org',
        chair: 'Frances Ollerton',
        cabinet: 'Cllr Helen Marchbank',
        priorities: [
          '* Keep small manufacturers trading through the recession.',
          '* Bring fast broadband to business parks outside Oxford.',
          '* Place 200 graduates in firms with fewer than 50 staff.',
        ],
        achievements: [
          '* 84 firms used the emergency advice line between October and December; 61 were still in touch in January.',
          '* Visitor spending in Woodstock and Burford held steady while it fell in the region.',
        ],
        current: [
          '* Visiting employers who have announced job losses within five working days.',
          '(hidden) * Draft wording for the board: merger of the tourism and promotion groups.',
          '* Compiling a list of empty units under 200 square metres.',
        ],
        challenges: ['Banks ask for security that young science firms do not have.'],
        issues: ['Councils could help by paying local invoices within ten days.'],
        targets: ['NI 152', 'NI 163 and 164'],
        subGroups: [
          '* Business Support TG, chaired by Yusuf Haddon',
          '* Business Education TG',
          '* Tourism TG, chaired by Penny Larkhill',
          '* Promoting Oxfordshire Task Group',
        ],
        moreInformation: 'See the partnership’s newsletter, sent out each month.',
        meetings: ['8 December 2008', '9 March 2009'],
      },
    },
  ],
}

const voluntarySector: SampleFile = {
  file: 'OVSDP update.txt',
  format: 'unicodeText',
  savedBy: 'Hilary Quennell',
  savedAt: '2009-02-09T09:30:00Z',
  returns: [
    {
      form: 'quarterly',
      layout: 'beside',
      bullet: '• ',
      colons: true,
      labels: { chair: 'Chair' },
      answers: {
        partnership: 'Oxfordshire Voluntary Sector Development Partnership (OVSDP)',
        completed: '9 February 2009',
        contact: 'Hilary Quennell',
        tel: '01632 960176',
        email: 'hilary.quennell@example.org',
        chair: 'Rev. Stephen Amory',
        cabinet: 'Not applicable at present',
        priorities: [
          '* Set up a single telephone number for people who want to volunteer.',
          '* Persuade three public bodies to sign longer funding agreements with charities.',
          '* Publish a yearly picture of the sector: who works in it, where, and on what money.',
        ],
        achievements: [
          '* 640 new volunteers were placed between October and December, 90 more than in the same months of 2007.',
          '* A bank of policies that small charities can copy was opened 2,300 times.',
        ],
        current: [
          '* Asking 300 charities how the recession has changed demand.',
          '* Training treasurers of village halls in how to claim Gift Aid.',
        ],
        challenges: ['Reserves are thin: one charity in four could pay its staff for less than two months.'],
        issues: ['Please remind commissioners that the Compact asks for three months’ notice of any cut.'],
        targets: ['LAA target N16 (volunteering)', 'NI 7'],
        subGroups: ['* Voluntary Sector Support Services Group, chaired by Hilary Quennell', '* Compact Working Group'],
        meetings: ['15 January 2009', 'Spring 2009, date to be agreed'],
      },
    },
  ],
}

const learningAndSkills: SampleFile = {
  file: 'Learning and Skills Partnership.csv',
  format: 'csv',
  savedBy: 'Beverley Instone',
  savedAt: '2009-02-11T11:11:00Z',
  returns: [
    {
      form: 'quarterly',
      layout: 'beside',
      bullet: '• ',
      colons: false,
      answers: {
        partnership: 'Oxfordshire Learning and Skills Partnership',
        completed: '11.2.2009',
        contact: 'Beverley Instone',
        tel: '01632 960188',
        email: 'beverley.instone@example.org',
        chair: 'Professor Leonard Askew',
        cabinet: 'Cllr Helen Marchbank',
        priorities: [
          '* Double the number of apprenticeships offered by public bodies – from 60 to 120.',
          '* Give adults without a Level 2 qualification a free “skills check” at their library.',
          '* Offer evening classes again in Faringdon and Chipping Norton.',
        ],
        achievements: [
          '* 312 adults gained a first full Level 2 qualification, 40 above the college’s forecast.',
          '* The bus operators agreed a £1 day ticket for students over 19.',
        ],
        current: ['* Matching redundancy notices to vacancies within each travel-to-work area.'],
        challenges: ['Colleges learn what they may spend only in June, after courses have been advertised.'],
        issues: ['Partners that employ over 250 people could each offer two more apprenticeships.'],
        targets: ['NI 163', 'NI 164', 'NI 117 – shared with the Children’s Trust'],
        subGroups: [
          '* OLSP Action Group 2: Oxfordshire Employment Skills Board, chaired by Nadia Greenhalgh',
          '* OLSP Action Group 3: Back to Work',
        ],
        meetings: ['13 January 2009', '21 April 2009'],
      },
    },
  ],
}

const blankForm: SampleFile = {
  file: 'Partnership update form (blank).xlsx',
  format: 'xlsx',
  savedBy: 'Ruth Callender',
  savedAt: '2009-01-05T09:00:00Z',
  returns: [
    {
      form: 'quarterly',
      layout: 'beside',
      sheet: 'Form',
      bullet: '• ',
      colons: true,
      answers: { moreInformation: '' },
    },
  ],
}

const roomBookings: SampleFile = {
  file: 'Room bookings spring 2009.xlsx',
  format: 'xlsx',
  savedBy: 'Ruth Callender',
  savedAt: '2009-01-19T08:45:00Z',
  before: [
    {
      name: 'Bookings',
      rows: [
        ['Room', 'Day', 'From', 'To', 'Booked by', 'Seats', 'Tea and coffee'],
        ['Committee Room 1', 'Wed 4 February', '10:00', '12:30', 'R Callender', 24, 'yes'],
        ['Committee Room 2', 'Tue 10 February', '14:00', '16:00', 'L Pickett', 18, 'yes'],
        ['Meeting Room B', 'Thu 5 March', '09:30', '11:00', 'T Blackmore', 10, 'no'],
        ['Council Chamber', 'Wed 11 March', '13:00', '17:00', 'D Salter', 60, 'yes'],
      ],
    },
  ],
  returns: [],
}

export const round200904: SampleRound = {
  id: '2009-04',
  files: [
    oxfordshirePartnership,
    publicServiceBoard,
    childrensTrust,
    healthAndWellBeing,
    saferCommunities,
    wasteDraft,
    wasteFinal,
    environment,
    economic,
    voluntarySector,
    learningAndSkills,
    blankForm,
    roomBookings,
  ],
  locks: [{ file: '~$OVSDP update.xlsx', person: 'Hilary Quennell' }],
  thumbnails: [],
}
