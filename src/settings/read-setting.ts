import { refuseConfig } from '../errors/service-error.js';

/** An integer setting, with its minimum and maximum. */
export interface WholeNumberSetting {
  name: string;
  least: number;
  most: number;
  /** The message for any other value. */
  right?: string;
}

/** Refuses the value of a setting. Errors: CONFIG_INVALID, one line that names setting, value and remedy. */
export function refuseSetting(setting: string, value: string, right: string): never {
  return refuseConfig(`${setting}=${JSON.stringify(value)}: ${right}`);
}

/** Reads an integer from the environment, or null if it is not set. Errors: CONFIG_INVALID. */
export function readWholeNumber(
  env: NodeJS.ProcessEnv,
  { name, least, most, right = `not a bound; give a whole number from ${least} to ${most}` }: WholeNumberSetting,
): number | null {
  const value = env[name] ?? '';
  if (value === '') return null;
  if (!/^\d{1,10}$/.test(value) || Number(value) < least || Number(value) > most) refuseSetting(name, value, right);
  return Number(value);
}

/** Reads integers from the environment, with those of `standard` as defaults. Errors: CONFIG_INVALID. */
export function readWholeNumbers<Key extends string>(
  env: NodeJS.ProcessEnv,
  settings: Readonly<Record<Key, WholeNumberSetting>>,
  standard: Readonly<Record<Key, number>>,
): Readonly<Record<Key, number>> {
  const numbers: Record<Key, number> = { ...standard };
  for (const key of Object.keys(settings) as Key[]) numbers[key] = readWholeNumber(env, settings[key]) ?? standard[key];
  return Object.freeze(numbers);
}

/** Reads a switch from the environment, off by default. Errors: CONFIG_INVALID. */
export function readSwitch(env: NodeJS.ProcessEnv, setting: string): boolean {
  const value = env[setting] ?? '';
  if (!['', 'true', 'false'].includes(value)) refuseSetting(setting, value, 'not a switch; give true or false');
  return value === 'true';
}
