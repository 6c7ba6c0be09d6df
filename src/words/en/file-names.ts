/** Words that people put into the names of files beside the partnership's: for what it is, when it is of and which version. */
export const FILE_NAME_WORDS =
  /\b(?:updates?|returns?|forms?|quarterly|q[1-4]|final|draft|copy|(?:jan|febr?|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ch|il|ust|ember|tember|ober)?)\b/giu
