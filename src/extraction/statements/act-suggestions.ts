/** A guess at the kind of act: a CAMEO code, and how probable it is, 0 to 1. */
export interface ActSuggestion {
  code: string;
  score: number;
}

/** Guesses the acts of some words, the most probable first; `cue` is the verb of saying, if there is one. */
export type ActModel = (words: string, cue: string | null) => ActSuggestion[];
