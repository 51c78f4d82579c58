import { countedKinds } from '../domain/counting.js';
import { groupFromRow, type StatementDimension, type StatementGroup } from '../domain/statement-group.js';
import type { CountedActs } from './act-criteria.js';
import type { Listing } from './connection-loader.js';
import { startOf } from './statement-figures.js';

/**
 * The groups of the counted acts by some dimensions, those with the most acts first, ties in the order of their keys.
 * A page is one query, which reads all of these acts.
 */
export function groupListing(
  { criteria, counting }: CountedActs,
  dimensions: readonly StatementDimension[],
): Listing<StatementGroup> {
  const by = (dimension: StatementDimension) => dimensions.includes(dimension);
  // A group by subject has one kind: that of this subject, not of the others that a statement is about.
  const byAboutKind = by('ABOUT_KIND') && !by('ABOUT');
  return {
    list: 'listActGroups',
    filter: {
      ...startOf(criteria),
      ...countedKinds(counting),
      bySpeaker: by('SPEAKER'),
      byAbout: by('ABOUT'),
      bySpeakerKind: by('SPEAKER_KIND'),
      byAboutKind,
      bySpeakerCountry: by('SPEAKER_COUNTRY'),
      byAboutCountry: by('ABOUT_COUNTRY'),
      perAbout: by('ABOUT') || byAboutKind || by('ABOUT_COUNTRY'),
      perAboutOnce: (byAboutKind || by('ABOUT_COUNTRY')) && !by('ABOUT'),
      countries: by('SPEAKER_COUNTRY') || by('ABOUT_COUNTRY') ? 'ALL' : null,
      byActRoot: by('ACT_ROOT'),
      byQuadClass: by('QUAD_CLASS'),
      byMonth: by('MONTH'),
      byYear: by('YEAR'),
      bySource: by('SOURCE'),
      byForm: by('FORM'),
      byMedium: by('MEDIUM'),
    },
    order: `GROUPS_OF_${counting}_BY_${[...dimensions].sort().join('_AND_')}`,
    sortKeyType: 'number',
    isDescending: true,
    hasUnstoredIds: true,
    fromRow: (row: Parameters<typeof groupFromRow>[0]) => groupFromRow(row, dimensions, counting),
  };
}
