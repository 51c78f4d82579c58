/** Why an extractor returned nothing. The message is a phrase that follows its name, and contains nothing that may be secret. */
export class ExtractorProblem extends Error {}
