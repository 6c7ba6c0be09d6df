/** Words that say the same in returns. Each line is one meaning; a word of several parts is written as it stands in a text. */
export const SAME_WORDS: readonly (readonly string[])[] = `
establish, set up, sets up, setting up, create, creation, establishment
begin, start, commence, launch, begun, get under way, gets under way, got under way, inaugurate
complete, completion, finish, conclude, finalise, conclusion
run, operate, operation of
hold, host, organise, take place, took place, takes place, taking place, taken place
publish, publication, release
write, draft, draw up, drawn up, drawing up, prepare, preparation, preparations, compile, compilation
agree, agreement, approve, approval, sign off, signed off, adopt, adoption, endorse, sign, ratify
introduce, introduction, bring in, brought in, roll out, rolled out, rolling out, roll-out
deliver, delivery, provide, provision, provider
extend, extension, expand, expansion
appoint, appointment, recruit, recruitment, hire, take on, taken on
buy, purchase, procure, procurement, acquire
consult, consultation, consulted
survey, questionnaire
decide, decision, determine
apply, application, bid
move, relocate, relocation, transfer
renovate, renovation, refurbish, refurbishment, restore, restoration, modernise, repair, repairs, mend, mending
evaluate, evaluation, review, assess, assessment, examine
transform, transformation
reorganise, reorganisation, restructure
respond, response, reply
invite, invitation
propose, proposal
merge, merger, amalgamate
help, assist, support, assistance, aid, support to, help with
promote, promotion, encourage, encouragement, encouraging
improve, improvement, better, enhance
strengthen, reinforce, stronger
explain, explanation
visit, call on
ask, request
telephone, phone, phone call, phone calls, telephone call, telephone calls, ring, rings, rung
light, lighting, floodlight, floodlights, illuminate, illumination
clear, clearance, remove, removal, take away, taken away
harm, damage
pass, get past, get by
allow, permit, let
cost, charge, fee, price
chair, chairman, chairmanship, chairperson, chairwoman
list, listing, register, directory, inventory
death, die, dead, fatality, fatalities
refer, referral
illness, disease
look after, looked after, in care
assessment of need, needs assessment
neet, not in education employment or training
sen, special educational needs
ae, accident and emergency, casualty department
eu, european union, european
ict, information and communications technology
nhs, national health service
vcs, voluntary and community sector
hmo, hmos, houses in multiple occupation
aonb, area of outstanding natural beauty
sssi, site of special scientific interest
quarterly, four times a year, four times each year, every quarter, each quarter, every three months
monthly, every month, each month, once a month, twelve times a year
weekly, every week, each week, once a week
daily, every day, each day, once a day, a day
annually, every year, each year, once a year, yearly, annual
fortnightly, every fortnight, every two weeks, twice a month, twice each month, two times a month, two times each month
biennially, every other year, every second year, every two years, biennial
aged, year-old, year-olds, year old, year olds, years old, years of age
every other week, every second week, alternate weeks, alternate weekly
tackle, address, combat, deal with
teach, train, training, course, courses
map, mapping
young people, youth, youngsters, teenagers, teenager, adolescent, adolescents, young person
children, child, kids, pupils, pupil, schoolchildren
older people, older person, elderly, elderly people, seniors, pensioners, over-65s, people over 65, old people
disabled, disability, disabilities
carers, carer
care leavers, care leaver, young people who leave care, young people leaving care
siblings, sibling, brothers and sisters
parents, parent, mothers, fathers, mums, dads
families, family, households, household
residents, resident, householders, inhabitants, local people
volunteers, volunteer, volunteering
staff, workforce, employees, personnel, workers
small firms, small businesses, smes, small companies
business, businesses, company, companies, firm, firms, employer, employers, enterprise, enterprises, traders
jobs, job
placements, placement, work placements, work placement
homeless, homelessness, rough sleepers, rough sleeping, rough sleeper
homes, home, houses, house, housing, dwellings, dwelling, properties, property
rented, renting, rent, tenancy, tenancies
affordable, low-cost
gp, gps, doctor, doctors, surgery, surgeries, general practice, general practitioners, general practitioner
school, schools, academy, academies
head teacher, head teachers, headteacher, headteachers, heads
hospital, hospitals, infirmary
nursery, nurseries, pre-school, childcare, early years
rubbish, waste, trash, garbage
recycle, recycling, recycled
bus, buses, coach, coaches
bicycle, bicycles, bike, bikes, cycle, cycles, cycling, cyclists
footpath, footpaths, path, paths
lorry, lorries, hgv, hgvs, heavy goods vehicles
cars, car, vehicles, vehicle
train service, rail, railway
town centre, town centres, high street, high streets
village, villages, villagers
countryside, rural
farmers, farmer, farming, agriculture, agricultural
arson, arsonists, deliberate fires, started deliberately
excessive, too many, too much
crime, crimes, offending, offences, offence, criminality
offenders, offender, ex-offenders
anti-social behaviour, antisocial behaviour, asb, nuisance behaviour
domestic abuse, domestic violence
drugs, drug, substance misuse, drug misuse
alcohol, drinking, drink
burglary, burglaries, break-ins, housebreaking
police, constabulary, officers of the police
obesity, overweight, obese
exercise, physical activity, sport, sports
smoking, tobacco, smokers, cigarettes
mental health, mental wellbeing, mental well-being, mental illness
wellbeing, well-being
emissions, carbon, co2, greenhouse gases, carbon dioxide
energy, fuel
flood, floods, flooding, flooded
river, riverside, rivers
tree, trees, woodland, woodlands
tourism, tourists, tourist, visitors, visitor
library, libraries
heritage, historic
money, finance, financial, cash
funding, funds, fund, grant, grants
cuts, spending cuts, savings, reductions
website, web site, web pages, internet, online, web
half, halve, halved, fifty per cent, 50 per cent
double, doubled, twice, two times, twice as many, twice as much
percent, per cent, percentage
pay, payment, payments
meals, meal, lunches
shop, shops, store, stores, retail, retailers
lonely, loneliness, isolation, isolated, alone
poor, poverty, deprived, deprivation, disadvantaged
unemployed, unemployment, jobless, out of work, joblessness
apprentice, apprentices, apprenticeship, apprenticeships
qualification, qualifications
guide, handbook, toolkit
drop-in, drop in
volunteer centre, volunteer bureau
difficult, hard, challenging, difficulty, difficulties
big, large, major, biggest, greatest, largest
barrier, barriers, obstacle, obstacles
inequality, inequalities, gap, gaps, disparity, disparities
often, frequently
begin again, resume, restart
uncertain, unclear, uncertainty
neighbourhood, neighbourhoods
attend, attendance, attended
turnout, turn-out
schoolteacher, teacher, teachers
waiting time, waiting times, waits
`
  .trim()
  .split('\n')
  .map((line) => line.split(',').map((word) => word.trim()))

/** Past forms that do not end in -ed, by the form they are past of. `read` and `cut` say nothing of time and are left out. */
export const PAST_FORMS: Readonly<Record<string, string>> = Object.fromEntries(
  `held hold,ran run,built build,found find,wrote write,written write,drew draw,drawn draw,took take,taken take,gave give,given give,made make,met
  meet,won win,bought buy,brought bring,sent send,spent spend,taught teach,told tell,began begin,begun begin,went go,gone go,rose rise,risen rise,
  fell fall,fallen fall,grew grow,grown grow,sold sell,kept keep,left leave,led lead,lost lose,paid pay,chose choose,chosen choose,sought seek,
  got get,heard hear,saw see,seen see,spoke speak,spoken speak,stood stand,became become,came come,did do,done do,drove drive,driven drive,fed
  feed,hung hang,laid lay,sang sing,sung sing,struck strike,withdrew withdraw,withdrawn withdraw,swept sweep,overcame overcome,undertook
  undertake,undertaken undertake,oversaw oversee,underwent undergo,thrown throw,threw throw,shown show,showed show,broke break,broken break,shrank shrink,shrunk shrink,sank sink,sunk sink,beat beat,beaten beat,bred breed,caught catch,dealt deal,dug dig,ate eat,eaten eat,flew fly,
  flown fly,forgot forget,forgotten forget,fought fight,forbade forbid,forbidden forbid,froze freeze,frozen freeze,hid hide,hidden hide,knew know,known know,lent lend,lit light,meant mean,rang ring,
  rode ride,ridden ride,shook shake,shaken shake,slid slide,slept sleep,stole steal,stolen steal,strove strive,swam swim,swum swim,tore tear,torn tear,wore wear,worn wear,understood understand,
  upheld uphold,overtook overtake,foresaw foresee,arose arise,arisen arise,bore bear,borne bear,drank drink,drunk drink,mistook mistake,rebuilt rebuild,resold resell,rewrote rewrite,rewritten rewrite,
  withheld withhold,spun spin,stuck stick,wound wind`
    .split(',')
    .map((pair) => pair.trim().split(/\s+/))
    .map(([past = '', base = '']) => [past, base]),
)

/** Plurals that do not end in -s, by their singular. */
export const PLURAL_FORMS: Readonly<Record<string, string>> = {
  knives: 'knife',
  lives: 'life',
  wives: 'wife',
  shelves: 'shelf',
  leaves: 'leaf',
  halves: 'half',
  loaves: 'loaf',
  women: 'woman',
  men: 'man',
  feet: 'foot',
  teeth: 'tooth',
  geese: 'goose',
  mice: 'mouse',
  oxen: 'ox',
  criteria: 'criterion',
}
