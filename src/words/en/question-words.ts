/** Words that ask the same in questions of forms. Each line is one meaning; what has several words is written as it stands in a text. */
export const SAME_QUESTION_WORDS: readonly (readonly string[])[] = `
achievements, achieved, accomplishments, accomplished, success, successes, highlights, went well, gone well, going well
barriers, challenges, obstacles, difficulties, hurdles, held back, holding back
priorities, aims, goals, objectives
plans, planned, intentions, intend, intended
ahead, coming, next, future, upcoming, forthcoming
current, currently, at present, at the moment, under way, ongoing, now
budget, funding, funds, money available
spend, spent, spending, expenditure
variance, difference, deviation
homes, houses, dwellings
volunteers, helpers
learners, students, trainees
staffing, staff, employees, workforce, personnel
share, percentage, proportion
finished, completed, complete
met, reached, attained
delivered, carried out
venue, meeting place, usually meet, normally meet, usually meets, normally meets
usual, usually, normally
themes, topics
queries, questions, enquiries
help, support, assistance
agreed, approved, adopted, signed off
standing, confidence, confident, status, rating, rag
period, months
cover, covers, covered, reported on
sub-groups, subgroups, working groups, task groups
targets, indicators
issues, matters, concerns
find out more, more information, further information, learn more
`
  .trim()
  .split('\n')
  .map((line) => line.split(', '))

const BODY = 'partnership|forum|board|group|alliance|network|body|organisation|committee|trust|panel|programme'
/** Whose e-mail or telephone is no contact's. */
const OTHERS = '(?!.*\\b(?:chair\\w*|deputy|vice|secretary|treasurer|member|fax)\\b)'

/** What names, dates and contacts are asked for by in many words: for a form that asks for one of the kind, and has not found it. */
export const USUAL_QUESTIONS_OF: readonly { readonly kind: string; readonly role?: string; readonly asks: RegExp }[] = [
  {
    kind: 'partnership',
    asks: new RegExp(
      `^(?:please (?:write|give|state|enter) )?(?:the |your )?(?:full )?(?:name|title) of (?:the |your )?(?:${BODY})$|^(?:${BODY})\\W+name\\W*$`,
      'i',
    ),
  },
  {
    kind: 'date',
    asks: /^(?:date|day)\b.*\b(?:filled in|signed(?: off)?|sign-off|completed|submitted|this (?:form|return)\b.*)$|^(?:filled in|signed off|completed|submitted) on$/i,
  },
  {
    kind: 'contactName',
    asks: /^(?:contact|officer|person|whom?)\b.*\b(?:quer(?:y|ies)|questions?|enquir(?:y|ies)|to ask|to contact)$/i,
  },
  {
    kind: 'phone',
    asks: new RegExp(
      `^${OTHERS}(?:(?:tele)?phone\\b.{0,12}|.{0,12}\\(?\\b(?:tele)?phone\\)?|(?:direct )?line(?: \\(direct\\))?)$`,
      'i',
    ),
  },
  {
    kind: 'email',
    asks: new RegExp(`^${OTHERS}(?:.{0,30}\\be-?mail\\b.{0,12}|mail(?: address)?|e-?mail\\b.{0,30})$`, 'i'),
  },
  {
    kind: 'people',
    role: 'chair',
    asks: /^who (?:is the chair|chairs)\b.*$|^(?:full )?name of (?:the |your )?(?:current )?chair(?:man|person|woman)?$/i,
  },
  {
    kind: 'people',
    role: 'cabinetMember',
    asks: /^(?!.*\b(?:deputy|decision|report|paper)\b)(?:.{0,20}\bcabinet (?:member|portfolio)\b.{0,30}|member of the (?:\w+ )?cabinet)$/i,
  },
  { kind: 'meetings', asks: /\b(?:when|dates?|next|last|future)\b.*\bmeet(?:s|ings?)?\b|^meetings?\b/i },
]
