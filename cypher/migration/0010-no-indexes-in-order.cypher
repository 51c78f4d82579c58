// @name 0010NoIndexesInOrder
// @summary Drops the embedded engine's indexes of days, instants and names: its indexes find values but have no order, so that
//   no query used these for sorting, and they made opening and sorting slower.
// @access SCHEMA
// @engine embedded
DROP INDEX actor_sortname IF EXISTS;
DROP INDEX agreement_sortname IF EXISTS;
DROP INDEX event_sortday IF EXISTS;
DROP INDEX source_sortday IF EXISTS;
DROP INDEX statement_saidfrom IF EXISTS;
DROP INDEX interaction_heldfrom IF EXISTS;
DROP INDEX statement_recorded_at IF EXISTS;
