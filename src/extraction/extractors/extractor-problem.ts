/** Why an extractor gave nothing. The message goes on after its name, and tells nothing that may be a secret. */
export class ExtractorProblem extends Error {}
