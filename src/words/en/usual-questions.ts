/** What forms ask that few definitions of a form hold: each is a question of its own, whoever configured it. */
export const USUAL_QUESTIONS: readonly string[] = [
  'Vice-Chair, Vice-Chairman, Vice-Chairperson, Vice-Chairwoman, Deputy Chair, Deputy Chairman, Secretary, Treasurer',
  'Job title, Position, Post, Role, Designation, Organisation, Employer, Department, Directorate, Service, Team',
  'Address, Postal address, Postcode, Fax, Fax no, Fax number, Website, Web address, Web site, Mobile, Mobile number',
  'Administrator, Minute taker, Signed, Signature, Approved by, Authorised by, Checked by, Reviewed by, Received, Date received',
  'Version, Period, Reporting period, Quarter, Financial year, Status, Reference, Ref, Membership, Members, Budget, Funding',
  'Venue, Frequency of meetings, Agency, District, Area, Comments, Job title/role, Role/job title, Position held',
].flatMap((list) => list.split(', '))

/** Captions of the office a contact holds, which is part of the contact. */
export const OFFICE_CAPTIONS: readonly string[] = [
  'Job title',
  'Position',
  'Post',
  'Role',
  'Designation',
  'Position held',
]
