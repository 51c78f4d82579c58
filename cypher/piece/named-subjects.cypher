// @name namedSubjects
// @summary The subjects that a statement bound as item names, as a list, by the list of ids that is put in the place of namedIds; part of a
//   planned read.
// @access PIECE
// @engine neo4j
// @param isEnd BOOLEAN NOT NULL  whether item is an edge to one of them
// @param isStart BOOLEAN NOT NULL  whether item is an edge from the one
// @rows one list, in the order of the ids
// @cost where it is the end of the edge nothing, else an index look-up for each id
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
