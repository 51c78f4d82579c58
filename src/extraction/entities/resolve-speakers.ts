import { madeOnce } from '../../collections/made-once.js';
import type { Language, Mention, Person } from '../language.js';
import type { Attribution } from '../locate/attribution.js';
import type { Document } from '../segment/document.js';
import { type Span, wordsAt } from '../segment/span.js';
import type { Actor, Speaker } from './actor.js';
import type { ActorDirectory } from './actor-directory.js';
import { antecedentOf } from './antecedent.js';
import { proposeActor, proposeGroup, proposePerson, UNNAMED } from './propose-actor.js';

/** How far before a relative pronoun its antecedent can be, in UTF-16 units. */
const ANTECEDENT_REACH = 120;

/** Resolves the speakers of an article from its names, titles, handles and pronouns, and from the graph. */
export class SpeakerResolver {
  readonly #document: Document;
  readonly #language: Language;
  readonly #directory: ActorDirectory;
  readonly #publishedOn: string | null;
  readonly people: readonly Person[];
  readonly #actors = new Map<Person, Actor[]>();

  constructor(document: Document, language: Language, directory: ActorDirectory, publishedOn: string | null) {
    this.#document = document;
    this.#language = language;
    this.#directory = directory;
    this.#publishedOn = publishedOn;
    this.people = language.findPeople(document);
  }

  /** The speakers of attributions, in their order. */
  resolve(attributions: readonly Attribution[]): Speaker[] {
    const order = attributions.map((_, index) => index);
    const placeOf = ({ source, content }: Attribution) => source?.start ?? content[0]!.start;
    order.sort((a, b) => placeOf(attributions[a]!) - placeOf(attributions[b]!));
    const speakers: Speaker[] = [];
    let last: { person: Person; at: number } | null = null;
    for (const index of order) {
      const { source, given } = attributions[index]!;
      const people: Person[] = source ? this.#peopleAt(source, last) : [];
      speakers[index] = this.#speaker(source, people, given.speakerId);
      if (source && people[0]) last = { person: people[0], at: source.start };
    }
    return speakers;
  }

  /** The actors that a person of the article can be: known ones, or otherwise a new one. */
  actorsOf(person: Person): Actor[] {
    return madeOnce(this.#actors, person, () => {
      const named = this.#directory.named(person.name);
      const isSurname = named.length === 0 && !person.name.includes(' ');
      const actors = isSurname ? this.#directory.withSurname(person.surname) : named;
      return actors.length > 0 ? actors : [proposePerson(person.name)];
    });
  }

  /** The person that words name, by name or by a pronoun; several if they fit several: 'Ada Berg and Oleg Varga'. */
  #peopleAt(source: Span, last: { person: Person; at: number } | null): Person[] {
    const words = this.#language.readSpeaker(wordsAt(this.#document.text, source));
    if (words.kind === 'pronoun') {
      const person = words.isRelative
        ? this.#personBefore(source.start)
        : words.gender && antecedentOf(this.#document, source, words.gender, this.people, last);
      return person ? [person] : [];
    }
    // 'her spokesman, Mark Jensen': a possessive names somebody else, and the words after the comma name the speaker.
    const isOther = ({ start, end }: Mention) =>
      words.others !== null && source.start + words.others.start <= start && end <= source.start + words.others.end;
    const isNaming = (mention: Mention) =>
      !mention.isPossessive && source.start <= mention.start && mention.end <= source.end && !isOther(mention);
    const named = this.people
      .map((person) => ({ person, at: person.mentions.find(isNaming)?.start }))
      .filter(({ at }) => at !== undefined)
      .sort((a, b) => a.at! - b.at!)
      .map(({ person }) => person);
    const isHead = (person: Person) => words.name.endsWith(person.surname) || words.name.includes(person.name);
    const isDescribed = source.end - source.start > words.name.length + 1;
    // The last one is named by 'Ada Berg aide Oleg Varga'.
    const heads = words.isDescription ? [] : named.filter(isHead).reverse();
    if (heads.length > 0) return heads;
    return isDescribed || named.length === 1 ? named.slice(0, 1) : [];
  }

  /** The person named last before a relative pronoun, close to it. */
  #personBefore(offset: number): Person | null {
    let best: Person | null = null;
    let bestEnd = offset - ANTECEDENT_REACH;
    for (const person of this.people) {
      for (const { start, end, isPossessive } of person.mentions) {
        if (start >= offset) break;
        if (end > bestEnd && !isPossessive) [best, bestEnd] = [person, end];
      }
    }
    return best;
  }

  #speaker(mention: Span | null, people: readonly Person[], speakerId: string | undefined): Speaker {
    const chosen = speakerId === undefined ? null : this.#directory.get(speakerId);
    const named = people.flatMap((person) => this.actorsOf(person));
    const fitting = named.length > 0 ? named : mention ? this.#actorsNamed(mention) : [];
    const [first, ...others] = chosen ? [chosen, ...fitting.filter(({ id }) => id !== chosen.id)] : fitting;
    // A speaker that only the extractor names is no more than a guess: the words do not confirm it.
    const isBorneOut = chosen === null || fitting.some(({ id }) => id === chosen.id);
    return {
      actor: first ?? UNNAMED,
      alternatives: others.filter(({ id }) => id !== first!.id),
      mention,
      isIdentified: first !== undefined && isBorneOut,
    };
  }

  #actorsNamed(mention: Span): Actor[] {
    const text = wordsAt(this.#document.text, mention);
    const words = this.#language.readSpeaker(text);
    if (words.kind === 'pronoun' || words.name === '') return [];
    const handle = /@(\w{1,50})/.exec(text)?.[1];
    const known = [
      ...this.#directory.named(words.name),
      ...(handle === undefined ? [] : this.#directory.withHandle(handle)),
      ...this.#directory.inRole(words.name, this.#publishedOn),
      ...(words.isNamed && !words.isDescription ? this.#directory.withSurname(words.name) : []),
    ];
    const unique = [...new Map(known.map((actor) => [actor.id, actor])).values()];
    if (unique.length > 0) return unique;
    const proposed = words.isDescription ? proposeGroup(words.name) : proposeActor(words.name, words.isNamed);
    const same = this.#directory.named(proposed.name);
    return same.length > 0 ? same : [proposed];
  }
}
