/** A guess at the kind of act: a CAMEO code, and how probable it is, 0 to 1. */
export interface ActSuggestion {
  code: string;
  score: number;
}

/** The acts that words most probably are, the most probable first; `cue` is the verb of saying, where there is one. */
export type ActModel = (words: string, cue: string | null) => ActSuggestion[];
