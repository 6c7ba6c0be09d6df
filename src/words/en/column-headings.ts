/** What stands over the columns of a form, by what the column is for. Each pattern is matched with the whole heading, brackets left out. */
const ROUND = String.raw`(?:returns?|updates?|reports?|rounds?|quarters?|years?|months?|periods?|terms?|half[- ]years?|times?|submissions?|responses?|answers?|positions?)`
const heading = (words: string) => new RegExp(String.raw`^(?:${words})[\s:*]*$`, 'i')

export const COLUMN_HEADINGS = {
  thisTime: heading(
    String.raw`(?:(?:your|the|our|partnership['’]?s?|officer['’]?s?) )?(?:answers?|responses?|reply|replies|update)(?: here| this \w+)?|(?:for )?(?:this|the current|current|new|latest|present) ${ROUND}.{0,30}|now|current|latest|this time|actuals?(?: (?:to date|figures?|so far|this ${ROUND}))?|outturn|(?:your )?(?:answer|response|update) (?:for )?(?:this|the current) ${ROUND}|to be completed.{0,30}`,
  ),
  lastTime: heading(
    String.raw`(?:(?:your|the|our|from|in|at) )*(?:last|previous|prior|earlier|past|preceding) ${ROUND}['’]?s?(?: .{0,40})?|(?:answers?|responses?|updates?|position|reported|as reported|what (?:you|we) (?:said|told us|reported))(?: (?:in|at|from|for))?(?: the)? (?:last|previous|prior) ?${ROUND}?.{0,30}|previously(?: reported)?|last|previous|before`,
  ),
  notes: heading(
    [
      String.raw`(?:for )?(?:office|official|internal|team|admin(?:istration)?|partnerships? team|council) use(?: only)?|(?:checked|reviewed|received|approved|verified|logged|entered|chased)(?: by)?(?: .{0,20})?`,
      String.raw`(?:(?:team|officer|reviewer|our|general|further|other|additional|internal|office|council|any)(?:['’]?s)? )*(?:comments?|remarks?|notes?|observations?|feedback|queries|checks?)(?: .{0,20})?`,
      String.raw`(?:current |overall )?(?:rag|status|rating|traffic light|progress rating|rag rating|rag status)(?: .{0,15})?|complete\??|completed\??|done\??|ok\??`,
      String.raw`words?|word count|no\.? of words|number of words|characters?|character count|length|limit|max(?:imum)?(?: (?:words|length|score))?|score|weight(?:ing)?|points|code`,
      String.raw`(?:worked )?examples?(?: .{0,20})?|sample(?: answer)?|e\.?g\.?`,
    ].join('|'),
  ),
  help: /^(?:(?:question |completion )?guidance(?: notes?)?|help(?: text)?|hints?|how to (?:answer|complete)|notes? (?:for completion|on completion)|instructions?|what to (?:include|write)|what we (?:want|need|are looking for)|explanation)[\s:]*$/i,
  question:
    /^(?:no\.?|#|ref\.?|number|q(?:uestion)?s?(?: no\.?| number)?|item|field|heading|section|topic|area|details)[\s:]*$/i,
}
export type ColumnUse = keyof typeof COLUMN_HEADINGS

/** Over the columns of a form, above its first question. */
export const PLAIN_HEADING =
  /^(?:no\.?|#|ref\.?|number|q(?:uestion)?s?(?: no\.?| number)?|item|field|heading|section|(?:your |partnership )?(?:answer|response|reply|details|update)s?|answers? here|(?:question )?guidance(?: notes?)?|notes?|help)$/i
