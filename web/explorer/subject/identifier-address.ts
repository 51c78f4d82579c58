/** Where registers show what they call by a value. */
const REGISTERS: Record<string, (value: string) => string> = {
  wikidata: (value) => `https://www.wikidata.org/wiki/${value}`,
  viaf: (value) => `https://viaf.org/viaf/${value}`,
  gnd: (value) => `https://d-nb.info/gnd/${value}`,
  lei: (value) => `https://search.gleif.org/#/record/${value}`,
  doi: (value) => `https://doi.org/${value}`,
  geonames: (value) => `https://www.geonames.org/${value}`,
};

/** The page of a register about what it calls by this value; null where none is known. */
export function identifierAddress(scheme: string, value: string): string | null {
  return REGISTERS[scheme]?.(encodeURI(value)) ?? null;
}
