// The package ships no types; these are of the one function that is used.
declare module 'gender-detection-from-name' {
  /** By given names of several languages, in any case. */
  export function getGender(name: string): 'female' | 'male' | 'unknown';
}
