/** What tells how a plan went on, each as it stands in a sentence. `*` stands for the end of a word. */

/** It will not be done. */
export const GIVEN_UP: readonly string[] = [
  'withdrawn', 'withdrew', 'abandon*', 'scrapped', 'shelved', 'cancelled', 'called off', 'dropped', 'discontinued', 'ruled out', 'given up', 'gave up', 'axed',
  'cannot go ahead', 'can not go ahead', 'not go ahead', 'not going ahead', 'not be going ahead', 'not proceed*', 'not be proceed*', 'not be pursued', 'not pursue*', 'not to pursue',
  'no longer', 'not to', 'will not', 'would not', 'is not to be', 'are not to be', 'not be taken forward', 'not taken forward', 'not be taking', 'came to nothing', 'fell through',
  'rejected', 'refused', 'turned down', 'turned the', 'voted against', 'decided against', 'voted down', 'vetoed', 'wound up', 'not now', 'came to an end', 'stopped', 'terminated',
  'has been lost', 'not be possible', 'not possible', 'cannot be', 'could not be', 'no money', 'overturned', 'should not', 'pulled out', 'backed out', 'given up', 'thrown out', 'blocked', 'not happen*', 'not be happening', 'instead of', 'removed from', 'taken out of',
]

/** It will be done later. */
export const PUT_OFF: readonly string[] = [
  'postpon*', 'deferred', 'deferral', 'delayed', 'delay*', 'put back', 'put off', 'pushed back', 'moved back', 'held over', 'held up', 'rescheduled', 'slipped', 'slippage', 'on hold', 'paused',
  'suspended', 'stalled', 'carried over', 'carried forward', 'rolled over', 'behind schedule', 'later than', 'not before', 'until next year', 'until the autumn', 'until the spring',
  'until the summer', 'until the new year', 'not now take place before', 'not take place until', 'not start until', 'not begin until', 'not open until', 'not be * until', 'not until', 'running late',
  'put on ice', 'in abeyance', 'awaiting', 'waiting for', 'next year instead', 'extended to next year', 'will now be next', 'now expected', 'now due', 'not yet', 'yet to', 'has still to', 'have still to', 'frozen',
]

/** It is being done, or still meant to be. */
export const IN_HAND: readonly string[] = [
  'under way', 'underway', 'in progress', 'in hand', 'progressing', 'progress', 'is being', 'are being', 'being', 'continu*', 'begun', 'began', 'has started', 'have started', 'started', 'preparations', 'preparing',
  'will', 'to be', 'plan to', 'planned', 'plans to', 'intend*', 'due to', 'expected', 'aim*', 'is to', 'are to', 'ongoing', 'on-going', 'on track', 'developing', 'working', 'working on', 'working towards', 'press for', 'going on', 'nearing',
  'drafted', 'first draft', 'draft', 'tender', 'out to consultation', 'still',
]

/** Words beside a thing done that say it is not done yet: what is to come, might come, or was only begun. */
export const NOT_YET: readonly string[] = [
  'will', 'shall', 'to be', 'is being', 'are being', 'being', 'plan', 'plans', 'planned', 'planning', 'hope*', 'hoping', 'intend*', 'due to', 'about to', 'expect*', 'should', 'would', 'could', 'may be', 'may have', 'might', 'is to', 'are to', 'under way', 'underway', 'in progress', 'progressing', 'begun', 'began', 'has started', 'have started',
  'preparations', 'preparing', 'continu*', 'if', 'unless', 'subject to', 'proposed', 'asked', 'likely', 'ready to', 'towards', 'before', 'wants', 'called for', 'cannot', 'awaiting',
]

/** Done, whatever the plan was. */
export const DONE: readonly string[] = [
  'completed', 'complete', 'completion', 'finished', 'concluded', 'finalised', 'delivered', 'achieved', 'accomplished', 'implemented', 'launched', 'opened', 'signed', 'agreed', 'adopted', 'approved', 'endorsed', 'published', 'printed', 'established', 'set up',
  'in place', 'in use', 'in post', 'up and running', 'now open', 'is open', 'are open', 'live', 'went live', 'gone live', 'takes place', 'took place', 'taken place', 'installed', 'appointed', 'recruited', 'introduced', 'produced', 'created', 'built', 'granted', 'secured',
  'found', 'now have', 'now has', 'now in', 'now run', 'now runs', 'now meets', 'has met', 'have met', 'met twice', 'met three', 'was held', 'were held', 'carried out', 'drawn up', 'rolled out', 'brought in', 'handed over', 'restored', 'reopened', 'available',
  'trained', 'planted', 'fitted', 'made', 'given', 'received', 'operational', 'now operates', 'running', 'started work', 'in post', 'filled', 'welcomed its first', 'now offers', 'now operate', 'won', 'awarded', 'moved into', 'moved in', 'are up', 'is up', 'took part', 'took up', 'taken up',
]

/** Done in part. */
export const IN_PART: readonly string[] = [
  'partly', 'partially', 'in part', 'so far', 'half of', 'half the', 'only', 'some of', 'some', 'most of', 'nearly all', 'all but', 'almost', 'not all', 'not yet all', 'part of', 'to date', 'first phase of', 'short of', 'a third of', 'two thirds of', 'a quarter of',
  'majority of', 'a few', 'several of', 'fewer than', 'less than', 'of the planned', 'instead of the',
]

/** Before a figure: it comes on top of others, so that it says nothing of the whole. */
export const FURTHER: ReadonlySet<string> = new Set('further another more additional remaining other extra next last'.split(' '))

/** How plans begin before they say what is to be done. */
export const OPENERS: ReadonlySet<string> = new Set(
  'we will continue continuing plan plans planning aim aims intend intends hope hopes seek wish want need to the partnership board trust forum further work working ensure press'.split(' '),
)

/** A sentence that begins with one of these goes on about what the sentence before spoke of. */
export const GOING_ON: ReadonlySet<string> = new Set('it this they these both'.split(' '))

/** Plans to do these are done when what they speak of took place, whatever is told of it. */
export const EVENT_VERBS: readonly string[] = ['hold', 'run', 'organise', 'host', 'carry', 'conduct', 'stage', 'celebrate', 'put on', 'mark', 'pilot']
