/** The most that one page may hold. */
export const MAX_PAGE_SIZE = 500;
/** What a page holds where neither `first` nor `last` is given. */
export const DEFAULT_PAGE_SIZE = 20;
/** The most values that one list in an argument may hold. */
export const MAX_LIST_LENGTH = 500;
/** The most items of a list that comes whole, not in pages, such as the members of an organization. */
export const WHOLE_LIST_LIMIT = 500;
/** How many statements one change tells subscribers of; a merge that moves more is told in several. */
export const STATEMENTS_A_CHANGE = 50;
/** So many statements of one source are held against what was found in it. */
export const MOST_PASSAGES = 5_000;
/** How many candidates one mutation accepts at most, and how many where it does not say. */
export const MOST_ACCEPTED = 500;
export const ACCEPTED_BY_DEFAULT = 100;
/** How many decisions the figures of reviews are made of at most. */
export const MOST_DECISIONS_COUNTED = 5_000;
