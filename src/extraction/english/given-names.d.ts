// The package ships no types; this declares the only function that is used.
declare module 'gender-detection-from-name' {
  /** Looks up given names of several languages, ignoring case. */
  export function getGender(name: string): 'female' | 'male' | 'unknown';
}
