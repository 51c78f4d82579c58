import { refuseConfig } from '../errors/service-error.js';

/** A setting that is a whole number, with the least and the most that it takes. */
export interface WholeNumberSetting {
  name: string;
  least: number;
  most: number;
  /** What somebody is told who gave something else. */
  right?: string;
}

/** Refuses the value of a setting. Errors: CONFIG_INVALID with one line that names setting, value and remedy. */
export function refuseSetting(setting: string, value: string, right: string): never {
  return refuseConfig(`${setting}=${JSON.stringify(value)}: ${right}`);
}

/** A whole number from the environment, or null where it is not set. Errors: CONFIG_INVALID. */
export function readWholeNumber(
  env: NodeJS.ProcessEnv,
  { name, least, most, right = `not a bound; give a whole number from ${least} to ${most}` }: WholeNumberSetting,
): number | null {
  const value = env[name] ?? '';
  if (value === '') return null;
  if (!/^\d{1,10}$/.test(value) || Number(value) < least || Number(value) > most) refuseSetting(name, value, right);
  return Number(value);
}

/** Whole numbers from the environment, each as it is in `standard` where it is not set. Errors: CONFIG_INVALID. */
export function readWholeNumbers<Key extends string>(
  env: NodeJS.ProcessEnv,
  settings: Readonly<Record<Key, WholeNumberSetting>>,
  standard: Readonly<Record<Key, number>>,
): Readonly<Record<Key, number>> {
  const numbers: Record<Key, number> = { ...standard };
  for (const key of Object.keys(settings) as Key[]) numbers[key] = readWholeNumber(env, settings[key]) ?? standard[key];
  return Object.freeze(numbers);
}

/** A switch from the environment, off where it is not set. Errors: CONFIG_INVALID. */
export function readSwitch(env: NodeJS.ProcessEnv, setting: string): boolean {
  const value = env[setting] ?? '';
  if (!['', 'true', 'false'].includes(value)) refuseSetting(setting, value, 'not a switch; give true or false');
  return value === 'true';
}
