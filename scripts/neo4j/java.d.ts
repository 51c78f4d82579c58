/** The Java to use, or what is wrong with the one that is here. */
export function findJava(): Promise<{ program: string; problem: string | null }>;

/** The major version that the output of `java -version` names, or null where it names none. */
export function javaMajor(output: string): number | null;
