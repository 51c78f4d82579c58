const MAX_SLUG_LENGTH = 120;

/**
 * The slug of a name, as ids end in it: lower-case letters and digits of any script in runs joined by '-', without
 * accents. 'Côte d'Ivoire' gives 'cote-d-ivoire'. Empty where the name has neither letter nor digit.
 */
export function slugOf(name: string, maxLength: number = MAX_SLUG_LENGTH): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{Ll}\p{Lo}\p{N}]+/gu, '-')
    .replace(/^-/, '')
    .slice(0, maxLength)
    .replace(/-$/, '');
}
