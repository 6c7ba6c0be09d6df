/** What boards of the authority mean to say, before anyone writes it down. People, places and sums are invented. */
export interface Action {
  action: string
  owner: string
  due: string
  progress: string
}
export interface Risk {
  risk: string
  likelihood: string
  impact: string
  mitigation: string
}
export interface Line {
  line: string
  allocated: number
  spent: number
  share: number
  jobs: number
}
export interface Board {
  board: string
  agreed: string
  officer: string
  email: string
  phone: string
  chair: string
  period: [string, string]
  confidence: string
  travel: string
  plan: boolean
  assessed: boolean
  homes: number
  learners: number
  milestones: number
  budget: number
  spend: number
  variance: number
  capital: number
  revenue: number
  priorities: string[]
  sectors: string[]
  venue: string
  successes: string[]
  barriers: string[]
  next: string[]
  outcomes: string[]
  meetings: string[]
  actions: Action[]
  risks: Risk[]
  lines: Line[]
}

export const BOARDS: readonly Board[] = [
  {
    board: 'Skills and Work Board',
    agreed: '2025-01-14',
    officer: 'Petra Lund',
    email: 'petra.lund@example.org',
    phone: '01632 960114',
    chair: 'Cllr Amos Fell',
    period: ['2024-10-01', '2024-12-31'],
    confidence: 'Amber',
    travel: 'Improving',
    plan: true,
    assessed: false,
    homes: 0,
    learners: 1840,
    milestones: 62.5,
    budget: 1_200_000,
    spend: 845_500,
    variance: -34_000,
    capital: 800_000,
    revenue: 400_000,
    priorities: ['Skills for work', 'Culture'],
    sectors: ['Councils', 'Business', 'Voluntary sector'],
    venue: 'Weir House, Tarnford',
    successes: ['Welding courses began in two towns', 'Every college signed the pledge'],
    barriers: ['Tutors are hard to find'],
    next: ['Open the lathe workshop', 'Run a fair for school leavers'],
    outcomes: ['TF-04', 'TF-11'],
    meetings: ['2024-11-12', '2025-02-11'],
    actions: [
      { action: 'Hire two tutors', owner: 'Petra Lund', due: '2025-02-28', progress: 'Delayed' },
      { action: 'Print the prospectus', owner: 'Gil Rowe', due: '2025-01-31', progress: 'Complete' },
      { action: 'Visit the foundry', owner: 'Ada Keel', due: '2025-03-14', progress: 'On track' },
    ],
    risks: [
      { risk: 'Grant ends early', likelihood: 'Medium', impact: 'High', mitigation: 'Talk to the ministry' },
      { risk: 'Few learners', likelihood: 'Low', impact: 'Medium', mitigation: 'Advertise on buses' },
    ],
    lines: [
      { line: 'Courses', allocated: 640_000, spent: 480_000, share: 75, jobs: 24 },
      { line: 'Workshops', allocated: 410_000, spent: 310_500, share: 76, jobs: 11 },
      { line: 'Publicity', allocated: 150_000, spent: 55_000, share: 37, jobs: 2 },
    ],
  },
  {
    board: 'Homes for Tarnside',
    agreed: '2025-01-09',
    officer: 'Owen Brack',
    email: 'owen.brack@example.org',
    phone: '01632 960220',
    chair: 'Mrs Lena Stott',
    period: ['2024-07-01', '2024-12-31'],
    confidence: 'Green',
    travel: 'Steady',
    plan: true,
    assessed: true,
    homes: 312,
    learners: 45,
    milestones: 88,
    budget: 18_000_000,
    spend: 9_250_000,
    variance: 125_000,
    capital: 17_500_000,
    revenue: 500_000,
    priorities: ['Homes', 'Clean energy'],
    sectors: ['Councils', 'Health'],
    venue: 'Civic Hall, Beckton Bridge',
    successes: ['312 homes were handed over', 'The brickworks site was cleared'],
    barriers: ['Gas mains lie in the wrong place', 'Timber is dear'],
    next: ['Start on the mill site'],
    outcomes: ['TF-02'],
    meetings: ['2024-12-03', '2025-03-04'],
    actions: [
      { action: 'Move the gas main', owner: 'Owen Brack', due: '2025-04-30', progress: 'Not started' },
      { action: 'Let the roofing contract', owner: 'Ivy Moss', due: '2025-02-14', progress: 'On track' },
    ],
    risks: [
      { risk: 'Builder fails', likelihood: 'Low', impact: 'High', mitigation: 'Hold a bond' },
      { risk: 'Flooded site', likelihood: 'High', impact: 'Medium', mitigation: 'Raise the road' },
      { risk: 'Price of timber', likelihood: 'High', impact: 'Low', mitigation: 'Buy ahead' },
    ],
    lines: [
      { line: 'Land', allocated: 6_000_000, spent: 5_500_000, share: 92, jobs: 3 },
      { line: 'Building', allocated: 12_000_000, spent: 3_750_000, share: 31, jobs: 140 },
    ],
  },
  {
    board: 'Rail and Bus Programme',
    agreed: '2024-12-20',
    officer: 'Nell Harkin',
    email: 'nell.harkin@example.org',
    phone: '01632 960330',
    chair: 'Sir Rolf Tate',
    period: ['2024-04-01', '2025-03-31'],
    confidence: 'Red',
    travel: 'Worsening',
    plan: false,
    assessed: true,
    homes: 12,
    learners: 6,
    milestones: 40,
    budget: 3_400_000,
    spend: 2_950_000,
    variance: -410_000,
    capital: 3_000_000,
    revenue: 400_000,
    priorities: ['Buses and trains', 'Clean energy'],
    sectors: ['Councils', 'Police', 'Business'],
    venue: 'Old Signal Box, Fellgate',
    successes: ['Night buses reach the hospital'],
    barriers: ['Drivers left for the ports', 'The new bridge is late'],
    next: ['Agree a fares plan', 'Order nine buses'],
    outcomes: ['TF-07', 'TF-08'],
    meetings: ['2024-10-08', '2025-01-21'],
    actions: [
      { action: 'Train forty drivers', owner: 'Nell Harkin', due: '2025-06-30', progress: 'Delayed' },
      { action: 'Paint the shelters', owner: 'Bo Linden', due: '2025-05-31', progress: 'On track' },
    ],
    risks: [{ risk: 'Drivers strike', likelihood: 'Medium', impact: 'High', mitigation: 'Meet the union weekly' }],
    lines: [
      { line: 'Shelters', allocated: 900_000, spent: 870_000, share: 97, jobs: 8 },
      { line: 'Bus lanes', allocated: 2_500_000, spent: 2_080_000, share: 83, jobs: 31 },
    ],
  },
]
