import type { Counting } from '../domain/counting.js';
import { INTERVALS, type Interval } from '../domain/time-bucket.js';
import { choiceOf, flagOf, type Refuse } from './read-choice.js';

/** The units that the rows of a panel are about, each in a period. */
export const PANEL_UNITS = ['PAIR', 'ACTOR', 'COUNTRY_PAIR', 'COUNTRY'] as const;

export type PanelUnit = (typeof PANEL_UNITS)[number];

/** The options of a panel. */
export interface PanelOptions {
  by: PanelUnit;
  interval: Interval;
  counting: Counting;
  /** Whether there is a column for each root of CAMEO. */
  hasRoots: boolean;
  /** Whether each unit has a row for each period from the first to the last, even if nothing was said or done. */
  hasEmpty: boolean;
}

/** An argument that only panels have, as a URL parameter or an option of the command. */
interface PanelArgument {
  /** The valid values; null for a flag. */
  choices: readonly string[] | null;
  meaning: string;
}

/** The arguments that only panels have. */
export const PANEL_ARGUMENTS = {
  by: { choices: PANEL_UNITS, meaning: 'what a row of a panel is of, beside a period; PAIR if left out' },
  interval: { choices: INTERVALS, meaning: 'how long the periods of a panel are; MONTH if left out' },
  roots: { choices: null, meaning: 'give a panel a column for each root of CAMEO, act01 to act20' },
  empty: { choices: null, meaning: 'give a panel rows for periods in which nothing was said or done' },
} as const satisfies Record<string, PanelArgument>;

export type PanelArgumentName = keyof typeof PANEL_ARGUMENTS;

export const PANEL_ARGUMENT_NAMES = Object.keys(PANEL_ARGUMENTS) as PanelArgumentName[];

/** The values of the arguments of a panel: a text, whether a flag was given, or nothing. */
export type GivenPanel = Partial<Record<PanelArgumentName, string | boolean | null>>;

/** Reads the options of a panel; calls `refuse` for each invalid argument. Both kinds of acts count if `counting` is null. */
export function readPanelOptions(
  given: GivenPanel,
  counting: Counting | null,
  refuse: Refuse<PanelArgumentName>,
): PanelOptions {
  return {
    by: choiceOf('by', given.by, PANEL_UNITS, 'PAIR', refuse),
    interval: choiceOf('interval', given.interval, INTERVALS, 'MONTH', refuse),
    counting: counting ?? 'BOTH',
    hasRoots: flagOf('roots', given.roots, refuse),
    hasEmpty: flagOf('empty', given.empty, refuse),
  };
}
