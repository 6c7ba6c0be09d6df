/** What stands between a question about a person and its answer, to say which part of the answer goes there. */

/** The answer beside it is the person. */
export const NAME_CAPTIONS: readonly string[] = [
  'Name',
  'Names',
  'Full name',
  'Name(s)',
  'Name and title',
  'Title and name',
  'First name',
  'Forename',
  'Given name',
  'Surname',
  'Last name',
  'Family name',
]

/** The answer beside it is the first or the last day of a period. */
export const SPAN_CAPTIONS: readonly string[] =
  'From, To, Until, Start, End, Starts, Ends, Start date, End date, Date from, Date to, From date, To date, Beginning, Ending, From (date), To (date)'.split(
    ', ',
  )

/** The answer beside it is how to reach the person, or where. */
export const REACH_CAPTIONS: readonly string[] = [
  'Email, E-mail, Email address, E-mail address, Telephone, Telephone number, Tel, Tel no, Phone, Phone number, Mobile, Mobile number',
  'Contact number, Contact details, Address, Postal address, Postcode, Fax, Website',
].flatMap((list) => list.split(', '))
