// Named types for the scalars of Demarche: all three are strings in JSON.

/** A calendar day, such as '2021-10-27'. */
export type Day = string;
/** An instant in UTC, such as '2026-01-01T09:30:00.000Z'. */
export type Instant = string;
/** A date of levels 0 and 1 of the Extended Date/Time Format, such as '2021-10-27?' or '2021-10/2021-11'. */
export type Edtf = string;
