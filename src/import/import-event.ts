import type { Act } from '../domain/act.js';
import type { Coding } from '../domain/evidence.js';
import type { ActorKind } from '../domain/identity.js';
import type { SourceLine } from '../exchange/exchange-line.js';

/** A name in a row, with the sectors that the full ICEWS export adds. */
export interface NamedActor {
  name: string;
  sectors: readonly string[];
  /** The kind that the row gives, if any. */
  kind?: ActorKind;
}

/** What a row of a table says, before its names have ids. */
export interface ImportEvent {
  /** The line number in the file, for reports of refused rows. */
  number: number;
  /** The row as it is in the file. */
  row: string;
  day: string;
  speaker: NamedActor;
  about: readonly NamedActor[];
  act: Act;
  source: SourceLine;
  /** What a data set of coded events adds, with sorted keys. */
  coding?: Coding;
  /** What else a user's own table may say. */
  more?: {
    id?: string;
    addressedTo?: readonly NamedActor[];
    onBehalfOf?: readonly NamedActor[];
    quote?: string;
    paraphrase?: string;
    language?: string;
    form?: string;
    tone?: number;
    medium?: string;
    place?: string;
    confidence?: number;
  };
}

/** A row that is refused, and why. */
export interface Rejection {
  number: number;
  reason: string;
  /** The row as it is in the file. */
  row: string;
  /** Its bytes, if they are not UTF-8 or `row` is only their beginning. */
  bytes?: Buffer;
  /** Its line ending in the file, if not LF. */
  end?: string;
}

/** What the reader of a format returns for a line. */
export type ReadRow = ImportEvent | Rejection;

/** Whether a row was refused. */
export function isRejection(row: ReadRow): row is Rejection {
  return 'reason' in row;
}
