// @name namedSubjects
// @summary The subjects of a statement bound as item, as a list, for the list of ids that replaces namedIds; part of a planned
//   read.
// @access PIECE
// @engine neo4j
// @param isEnd BOOLEAN NOT NULL  whether item is an edge that ends at one of them
// @param isStart BOOLEAN NOT NULL  whether item is an edge that starts at the only one
// @rows one list, in the order of the ids
// @cost nothing for an end of the edge, otherwise an index lookup for each id
// @when isStart
[startNode(item)]
// @when isEnd
CASE WHEN size(namedIds) = 1 THEN [endNode(item)] ELSE
// @when !isStart {
COLLECT {
  UNWIND namedIds AS foundId
  MATCH (found:Subject {id: foundId})
  RETURN found
}
// @when }
// @when isEnd
END
