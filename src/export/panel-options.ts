import { COUNTINGS, type Counting } from '../domain/counting.js';
import { INTERVALS, type Interval } from '../domain/time-bucket.js';

/** What the rows of a panel are of, beside a period. */
export const PANEL_UNITS = ['PAIR', 'ACTOR', 'COUNTRY_PAIR', 'COUNTRY'] as const;

export type PanelUnit = (typeof PANEL_UNITS)[number];

/** What a panel is to be like. */
export interface PanelOptions {
  by: PanelUnit;
  interval: Interval;
  counting: Counting;
  /** Whether there is a column for each root of CAMEO. */
  hasRoots: boolean;
  /** Whether each unit has a row for each period from the first to the last, also where nothing was said or done. */
  hasEmpty: boolean;
}

/** An argument that panels alone have, as a parameter of an address or an option of the command. */
interface PanelArgument {
  /** What it may be; null where it is given or not. */
  choices: readonly string[] | null;
  meaning: string;
}

/** The arguments that panels alone have. */
export const PANEL_ARGUMENTS = {
  by: { choices: PANEL_UNITS, meaning: 'what a row of a panel is of, beside a period; PAIR if left out' },
  interval: { choices: INTERVALS, meaning: 'how long the periods of a panel are; MONTH if left out' },
  counting: {
    choices: COUNTINGS,
    meaning: 'what a panel counts: what was said, what was done or BOTH, which it is if left out',
  },
  roots: { choices: null, meaning: 'give a panel a column for each root of CAMEO, act01 to act20' },
  empty: { choices: null, meaning: 'give a panel rows for periods in which nothing was said or done' },
} as const satisfies Record<string, PanelArgument>;

export type PanelArgumentName = keyof typeof PANEL_ARGUMENTS;

export const PANEL_ARGUMENT_NAMES = Object.keys(PANEL_ARGUMENTS) as PanelArgumentName[];

/** What was given for each argument of a panel: a text, whether it was given, or nothing. */
export type GivenPanel = Partial<Record<PanelArgumentName, string | boolean | null>>;

/** A choice as it was given, in either case and with either hyphens or underscores: country-pair for COUNTRY_PAIR. */
function choiceOf<T extends string>(
  name: PanelArgumentName,
  given: string | boolean | null | undefined,
  choices: readonly T[],
  standard: T,
  refuse: (name: PanelArgumentName, message: string) => void,
): T {
  if (given === undefined || given === null) return standard;
  const wanted = String(given).toUpperCase().replaceAll('-', '_');
  const found = choices.find((choice) => choice === wanted);
  if (found === undefined)
    refuse(name, `${JSON.stringify(String(given).slice(0, 80))} is none of ${choices.join(', ')}`);
  return found ?? standard;
}

function flagOf(
  name: PanelArgumentName,
  given: string | boolean | null | undefined,
  refuse: (name: PanelArgumentName, message: string) => void,
): boolean {
  if (typeof given !== 'string') return given ?? false;
  if (given !== 'true' && given !== 'false') refuse(name, 'is neither true nor false');
  return given === 'true';
}

/** The options that arguments give; `refuse` hears of each that is wrong. */
export function readPanelOptions(
  given: GivenPanel,
  refuse: (name: PanelArgumentName, message: string) => void,
): PanelOptions {
  return {
    by: choiceOf('by', given.by, PANEL_UNITS, 'PAIR', refuse),
    interval: choiceOf('interval', given.interval, INTERVALS, 'MONTH', refuse),
    counting: choiceOf('counting', given.counting, COUNTINGS, 'BOTH', refuse),
    hasRoots: flagOf('roots', given.roots, refuse),
    hasEmpty: flagOf('empty', given.empty, refuse),
  };
}
