// Operations that several suites ask of the Vienna dataset.
import { readdirSync, readFileSync } from 'node:fs';

/** The operations of examples/, by file. */
export const EXAMPLES: [name: string, operation: string][] = readdirSync('examples')
  .filter((file) => file.endsWith('.graphql'))
  .sort()
  .map((file) => [file, readFileSync(`examples/${file}`, 'utf8')]);

/** What a page about a person asks. */
export const PERSON_PAGE = `{ person(id: "person/robert-malley") { name roles { title of { name } }
  statements(first: 3, orderBy: SAID_ON_DESC) { totalCount nodes { quote saidOn about { id name }
    evidence { exact start end source { title } } } } } }`;
