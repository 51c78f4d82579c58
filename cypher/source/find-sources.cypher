// @name findSources
// @summary The sources with some ids.
// @access READ
// @lookup Source
// @param ids LIST<STRING> NOT NULL  ids
// @rows 0..1 for each id, in no order
// @cost an index lookup for each id
UNWIND $ids AS id
MATCH (item:Source {id: id})
RETURN
// @include source-columns
