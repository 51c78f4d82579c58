/** What JSON.parse found wrong and at which character, counted from 1, such as "expected ',' or '}' … at character 38". */
export function whyNotJson({ message }: SyntaxError): string {
  const why = message
    .replace(/(?: in JSON)? at position (\d+).*$/s, (_, at: string) => ` at character ${Number(at) + 1}`)
    .replace(/ is not valid JSON$/, '');
  return why.charAt(0).toLowerCase() + why.slice(1);
}
