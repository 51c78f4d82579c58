// @name namedSubjects
// @summary The subjects that a statement names, bound as named, by the list that is put in the place of namedIds; part of a
//   planned read.
// @access PIECE
// @engine neo4j
// @rows 0..1 for each id, in their order
// @cost an index look-up for each id
UNWIND namedIds AS namedId
MATCH (named:Subject {id: namedId})
