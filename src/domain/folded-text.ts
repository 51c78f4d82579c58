/** The text as names are compared: without case and accents, spaces single. 'Élysée  Palace' gives 'elysee palace'. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}
