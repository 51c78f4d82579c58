import { madeOnce } from '../../collections/made-once.js';
import type { ActorKind } from '../../domain/identity.js';
import { findOrganization } from '../../import/organization-names.js';
import type { Language, Mention, Person } from '../language.js';
import type { Attribution } from '../locate/attribution.js';
import type { Document } from '../segment/document.js';
import { type Span, wordsAt } from '../segment/span.js';
import type { Actor, Speaker } from './actor.js';
import type { ActorDirectory } from './actor-directory.js';
import { antecedentOf } from './antecedent.js';
import { proposeActor, proposeGroup, proposePerson, stateNamed, UNNAMED } from './propose-actor.js';

/** How far before a relative pronoun its antecedent can be, in UTF-16 units. */
const ANTECEDENT_REACH = 120;

/** How many words 'and' one name can contain at most. */
const LONGEST_JOINT_NAME = 3;

/** The person who spoke last, and where the article names them. */
interface LastSpeaker {
  person: Person;
  at: number;
}

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
    let last: LastSpeaker | null = null;
    for (const index of order) {
      const { source, given } = attributions[index]!;
      const actorsAt = (place: Span) => this.#actorsAt(place, last);
      const places = source ? this.#placesOf(source, actorsAt) : [];
      speakers[index] = this.#speaker(source, places.map(actorsAt), given.speakerId);
      const [person]: Person[] = places[0] ? this.#peopleAt(places[0], last) : [];
      if (person) last = { person, at: source!.start };
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

  /** Those whom words name, each as all that fit: 'Okafor, Brandt and the IAEA'. */
  named(words: string): Actor[][] {
    const called = ({ start, end }: Span) => {
      const part = words.slice(start, end);
      const person = this.people.find(({ name, surname }) => name === part || surname === part);
      return person ? this.actorsOf(person) : this.#actorsNamed(part);
    };
    return this.#partsOf(words, called).map(called);
  }

  #actorsAt(place: Span, last: LastSpeaker | null): Actor[] {
    const named = this.#peopleAt(place, last).flatMap((person) => this.actorsOf(person));
    return named.length > 0 ? named : this.#actorsNamed(wordsAt(this.#document.text, place));
  }

  /** Where the words for a speaker name each of several. */
  #placesOf(source: Span, actorsAt: (place: Span) => Actor[]): Span[] {
    const placeOf = ({ start, end }: Span) => ({ start: source.start + start, end: source.start + end });
    return this.#partsOf(wordsAt(this.#document.text, source), (part) => actorsAt(placeOf(part))).map(placeOf);
  }

  /** Where words name each of several; all of them where they name one, such as 'Trinidad and Tobago'. */
  #partsOf(words: string, actorsOf: (part: Span) => Actor[]): Span[] {
    const listed = this.#language.listedNames(words);
    const parts: Span[] = [];
    for (let at = 0; at < listed.length; at++) {
      const { start } = listed[at]!;
      let last = Math.min(listed.length - 1, at + LONGEST_JOINT_NAME);
      while (last > at && !this.#isOneName(words.slice(start, listed[last]!.end))) last -= 1;
      parts.push({ start, end: listed[last]!.end });
      at = last;
    }
    const whole = { start: 0, end: words.length };
    if (parts.length < 2) return [whole];
    const texts = parts.map(({ start, end }) => words.slice(start, end));
    const [first, last] = [texts[0]!, texts.at(-1)!];
    const [actors, lastActors] = [actorsOf(parts[0]!), actorsOf(parts.at(-1)!)];
    const isNew = (named: Actor[], kind: ActorKind) => named.every((actor) => !actor.isKnown && actor.kind === kind);
    const isPerson = (named: Actor[]) => named.some(({ kind }) => kind === 'PERSON');
    const described = this.#language.readSpeaker(first);
    const isOne =
      texts.every((text) => text === first) ||
      // '(Iranian and American) officials'
      (this.#language.mayShareNoun(last) && (/^\p{Lu}/u.test(last) ? !isPerson(actors) : isNew(actors, 'GROUP'))) ||
      // 'spokesman for (Iran and Israel)'
      (parts.length === 2 &&
        described.kind === 'name' &&
        described.isDescription &&
        described.others!.start > 0 &&
        !isPerson(lastActors)) ||
      // '(Food and Drug) Administration', 'Johnson & Weil'
      (isNew(actors, 'GROUP') &&
        (isNew(lastActors, 'ORGANIZATION') || words.includes(' & ')) &&
        !/^the | of | for /i.test(last));
    if (isOne) return [whole];
    // It may be a 'Department of (Health and Human Services)', or a department and somebody else.
    const isOpen = isNew(actors, 'ORGANIZATION') && / (?:of|for) /.test(first) && !/^the | of /i.test(last);
    return isOpen && !lastActors.some(({ isKnown }) => isKnown) ? [whole, ...parts] : parts;
  }

  #isOneName(words: string): boolean {
    return (
      this.#directory.named(words).length > 0 || stateNamed(words) !== null || findOrganization(words) !== undefined
    );
  }

  /** The person that words name, by name or by a pronoun; several if they fit several: 'Ada Berg’s aide Oleg Varga'. */
  #peopleAt(source: Span, last: LastSpeaker | null): Person[] {
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

  /** `named`: those whom the words name, each as all that fit. */
  #speaker(mention: Span | null, named: readonly Actor[][], speakerId: string | undefined): Speaker {
    const chosen = speakerId === undefined ? null : this.#directory.get(speakerId);
    const unsure = ({ kind, isKnown }: Actor) => Number(kind === 'GROUP' && !isKnown);
    const fitting = named.flat().sort((a, b) => unsure(a) - unsure(b));
    const [first, ...others] = chosen ? [chosen, ...fitting.filter(({ id }) => id !== chosen.id)] : fitting;
    // A speaker that only the extractor names is no more than a guess: the words do not confirm it.
    const isBorneOut = chosen === null || fitting.some(({ id }) => id === chosen.id);
    return {
      actor: first ?? UNNAMED,
      alternatives: others.filter(
        ({ id }, at) => id !== first!.id && others.findIndex((other) => other.id === id) === at,
      ),
      mention,
      isIdentified: first !== undefined && isBorneOut && named.every((actors) => actors.length > 0),
    };
  }

  #actorsNamed(text: string): Actor[] {
    const words = this.#language.readSpeaker(text);
    if (words.kind === 'pronoun' || words.name === '') return [];
    const handle = /@(\w{1,50})/.exec(text)?.[1];
    const known = [
      ...this.#directory.named(words.name),
      ...(handle === undefined ? [] : this.#directory.withHandle(handle)),
      ...this.#directory.inRole(words.name, this.#publishedOn),
      ...(words.isNamed && !words.isDescription
        ? this.#directory.withSurname(words.name.replace(/^(?:\p{Lu}\.){2,} /u, ''))
        : []),
    ];
    const unique = [...new Map(known.map((actor) => [actor.id, actor])).values()];
    if (unique.length > 0) return unique;
    const proposed = words.isDescription ? proposeGroup(words.name) : proposeActor(words.name, words.isNamed);
    const same = this.#directory.named(proposed.name);
    return same.length > 0 ? same : [proposed];
  }
}
