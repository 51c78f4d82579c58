/** A guess at the kind of act: a CAMEO code, and how probable it is, 0 to 1. */
export interface ActSuggestion {
  code: string;
  score: number;
}

/** The acts that words most probably are, the most probable first. */
export type ActModel = (words: string) => ActSuggestion[];
