// @name 0006WhatActsLeaveOut
// @summary Changes nothing: from here on statements and interactions omit values that are nearly always the same
//   (docs/model.md). Earlier versions cannot read that and refuse a graph with this migration. Existing data is unchanged.
// @access SCHEMA
