// @name 0010NoIndexesInOrder
// @summary The embedded engine keeps no indexes of days, instants and names for sorting: its indexes find a value and have no order, so
//   that no query uses these, which made opening and sorting slower.
// @access SCHEMA
// @engine embedded
DROP INDEX actor_sortname IF EXISTS;
DROP INDEX agreement_sortname IF EXISTS;
DROP INDEX event_sortday IF EXISTS;
DROP INDEX source_sortday IF EXISTS;
DROP INDEX statement_saidfrom IF EXISTS;
DROP INDEX interaction_heldfrom IF EXISTS;
DROP INDEX statement_recorded_at IF EXISTS;
