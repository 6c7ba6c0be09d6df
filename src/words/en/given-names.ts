/**
 * Given names common in Britain, in lower case. They tell a name from words of offices and places ("Noel Head"), and a given name that shares
 * the next person's surname ("Tom and Una Greenwood") from a surname. A name that is not here is still read; it only proves less.
 */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  `aaron abdul abigail ada adam adele adrian agnes ahmed aidan aileen aisha alan alasdair albert alec alex alexander alexandra alfred ali alice alison
allan allen alma amanda amber amelia amina amir amy anastasia andrea andrew andy angela angus anil anita ann anna annabel anne annette anthea anthony antonia
april archie arthur arash ash asha ashley astrid audrey austin ava avril barbara barry basil beatrice becky belinda ben benedict benjamin bernadette bernard beryl
bess beth betty beverley bill billy bob brenda brian bridget bruce bryan callum cameron camilla carl carla carmen carol carole caroline caron carrie catherine cathy cecil
cecilia celia charles charlie charlotte chloe chris christian christina christine christopher claire clara clare clive colette colin connie connor constance cora craig cyril
daisy dan daniel daphne darren dave david dawn dean debbie deborah dee deepak deirdre delia denis denise dennis derek desmond diana diane dick dilys dinah dominic
don donald donna dora doreen doris dorothy dougal douglas duncan dylan ed eddie edgar edith edmund edna eileen elaine eleanor eliza elizabeth ella ellen ellie elsie
emily emma emmanuel eric erica ernest esme estelle esther ethel ethan eugene eva evan eve evelyn ewan faith fatima faye felicity felix fergus fiona flora florence frances
francesca francis frank fraser fred freda frederick freya gail gareth garry gary gavin gemma geoff geoffrey george georgia georgina gerald geraldine gerard gerry gill
gillian gina giles gita gladys glenda glenn gloria glyn gordon grace graeme graham grant greg gregory greta guy gwen gwyneth hamish hannah harold harriet harry harvey hassan
hazel heather hector helen helena henrietta henry herbert hilary hilda holly hope howard hubert hugh hugo humphrey huw ian ibrahim ida imogen imran ingrid iona irene iris
isaac isabel isabella isla ivan ivor ivy jack jackie jacob jacqueline jacqui jade jake james jamie jan jane janet janice jasmine jason jasper javed jay jean jeanette jeff jeffrey
jemima jen jennifer jenny jeremy jerry jess jessica jill jim jo joan joanna joanne joe joel john johnny jon jonathan jordan joseph josephine josh joshua joy joyce juan judith
judy julia julian julie juliet june justin karen karl kate katharine katherine kathleen kathryn kathy katie katy kay keiran keith kelly ken kenneth kerry kevin khalid kieran kieron
kim kirsten kirsty kit kumar kyle lara larry laura lauren laurence lawrence lee leila len lena leo leon leonard leonie lesley leslie lewis liam lily lilian linda lindsay lionel lisa
liz liza logan lois lorna lorraine louis louisa louise lucas lucinda lucy luke lydia lynda lynn lynne mabel madeleine maggie malcolm mandy manjit marcia marcus margaret maria marian marie
marilyn marina marion marjorie mark marlene martha martin martyn mary matilda matt matthew maud maureen maurice mavis max maxine may meera meg megan mehmet mel melanie melissa
mervyn mia michael michelle mick miguel mike mildred miles millie mina miranda miriam mo mohamed mohammad mohammed moira molly mona monica morag morris muhammad muriel myra nadia nan nancy naomi
nasreen natalie natasha nathan neil nell nesta neville niall nicholas nick nicky nicola nicole nigel nina noel nora noreen norma norman oliver olive olivia olwen omar oscar oswald owen paddy pam
pamela pat patricia patrick paul paula pauline pearl peggy penelope penny percy pete peter petra phil philip philippa phillip phoebe phyllis pippa polly poppy priya prudence quentin rachael rachel raj rajesh
ralph ravi ray raymond rebecca reg reginald rhian rhoda rhona rhys rich richard rick rita rob robert roberta robin rod roderick rodney roger roland ron ronald rory ros rosalind
rose rosemary rosie ross rowan rowena roy ruby rufus rupert russell ruth ryan sabrina sadie saeed saira sally sam samantha samuel sandra sanjay sara sarah saskia scott sean sebastian shabana shaun
sheila shelagh shirley sian sid sidney simon sofia sonia sophia sophie stan stanley stella stephanie stephen steve steven stewart stuart sue sunil sunita susan susanna susannah susie suzanne
sybil sydney sylvia tamsin tania tanya tara ted teresa terence terry tess thelma theo theodore theresa thomas tim timothy tina toby todd tom tony tracey tracy trevor trish trudy una ursula
valerie vanessa vera verity vernon veronica vic vicky victor victoria vikram vincent viola violet virginia vivian vivien walter wanda warren wayne wendy wilfred will william willow win winifred winston
yasmin yolanda yusuf yvette yvonne zac zainab zara zena zoe zoë`.split(/\s+/),
)
