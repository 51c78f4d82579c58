/** The maximum size of a page. */
export const MAX_PAGE_SIZE = 500;
/** The page size if neither `first` nor `last` is given. */
export const DEFAULT_PAGE_SIZE = 20;
/** The maximum number of values of a list argument. */
export const MAX_LIST_LENGTH = 500;
/** The maximum length of an unpaged list, such as the members of an organization. */
export const WHOLE_LIST_LIMIT = 500;
/** The maximum number of statements in one change event; a merge that moves more is reported in several. */
export const STATEMENTS_A_CHANGE = 50;
/** The maximum number of statements of a source that are compared with the passages found in it. */
export const MOST_PASSAGES = 5_000;
/** The maximum number of candidates that one mutation accepts, and the default. */
export const MOST_ACCEPTED = 500;
export const ACCEPTED_BY_DEFAULT = 100;
/** The maximum number of decisions that review figures are computed from. */
export const MOST_DECISIONS_COUNTED = 5_000;
