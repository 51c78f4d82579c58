// @name 0006WhatActsLeaveOut
// @summary Nothing to make: from here on statements and interactions leave out what is as it mostly is (docs/model.md), which
//   earlier versions cannot read; they refuse a graph that has been through this. What they wrote stays as it is.
// @access SCHEMA
