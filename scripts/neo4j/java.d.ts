/** The Java to use, or what is wrong with the installed one. */
export function findJava(): Promise<{ program: string; problem: string | null }>;

/** The major version that the output of `java -version` names, or null if it names none. */
export function javaMajor(output: string): number | null;
