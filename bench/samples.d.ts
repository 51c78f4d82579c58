/** The sample from which the variables of operations are drawn. */
export class Sample {
  /** `edges` are statements, `[speaker id, subject id, ISO day]`; `names` those of the actors; `hubs` ids. */
  constructor(
    data: { edges: [speaker: string, subject: string, day: string][]; names: Record<string, string>; hubs?: string[] },
    seed?: number,
  );
}
