/** The addresses of the pages that registers have for an identifier. */
const REGISTERS: Record<string, (value: string) => string> = {
  wikidata: (value) => `https://www.wikidata.org/wiki/${value}`,
  viaf: (value) => `https://viaf.org/viaf/${value}`,
  gnd: (value) => `https://d-nb.info/gnd/${value}`,
  lei: (value) => `https://search.gleif.org/#/record/${value}`,
  doi: (value) => `https://doi.org/${value}`,
  geonames: (value) => `https://www.geonames.org/${value}`,
};

/** The page of a register for an identifier; null if none is known. */
export function identifierAddress(scheme: string, value: string): string | null {
  return REGISTERS[scheme]?.(encodeURI(value)) ?? null;
}
