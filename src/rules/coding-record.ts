import { DEFINED } from './definitions.js';
import { optional } from './fields.js';
import { MAX_LIST_LENGTH, MAX_OFFSET } from './limits.js';
import { listRule, numberRule, type RecordRule } from './value-rule.js';

const SECTORS = listRule({ item: DEFINED.name, most: MAX_LIST_LENGTH });

const SENTENCE = numberRule({
  name: 'sentence',
  isWhole: true,
  least: 0,
  most: MAX_OFFSET,
  expected: `must be a whole number from 0 to ${MAX_OFFSET}`,
});

function degrees(name: string, most: number) {
  return numberRule({ name, least: -most, most, expected: `must be a number of degrees from -${most} to ${most}` });
}

const INTENSITY = numberRule({
  name: 'intensity',
  least: -10,
  most: 10,
  expected: 'must be a number from -10 (hostile) to 10 (friendly)',
});

/** What a data set of coded events says about an event in addition to who did what to whom, as coded from one source. */
export const CODING: RecordRule = {
  description: 'What a data set of coded events says of the event, as it was coded from this source.',
  fields: {
    eventId: optional(DEFINED.name, 'The id that the data set gives to what it coded from this source.', '20718170'),
    sentence: optional(SENTENCE, 'The sentence of the source that it was coded from, as the data set counts them.', 6),
    intensity: optional(INTENSITY, 'How friendly the act is by the scale of the data set.', -2),
    actorCountry: optional(DEFINED.name, 'The country of who acted or spoke.', 'Nigeria'),
    actorSectors: optional(SECTORS, 'The sectors of who acted or spoke.', ['Elite', 'Executive', 'Government']),
    targetCountry: optional(DEFINED.name, 'The country of whom it met or was about.', 'Chad'),
    targetSectors: optional(SECTORS, 'The sectors of whom it met or was about.', ['Police', 'Government']),
    city: optional(DEFINED.name, 'The city in which it was.', 'Maiduguri'),
    district: optional(DEFINED.name, 'The district of that city.', 'Maiduguri'),
    province: optional(DEFINED.name, 'The province.', 'Borno State'),
    country: optional(DEFINED.name, 'The country.', 'Nigeria'),
    latitude: optional(degrees('latitude', 90), 'In degrees, north of the equator.', 11.8464),
    longitude: optional(degrees('longitude', 180), 'In degrees, east of Greenwich.', 13.1603),
  },
};
