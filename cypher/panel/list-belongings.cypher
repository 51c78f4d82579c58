// @name listBelongings
// @summary Who is part of some actors, a member of them or holds a role in them.
// @access READ
// @param ids LIST<STRING> NOT NULL  ids of the actors
// @returns wholeId STRING NOT NULL  the actor
// @returns partId STRING NOT NULL  who belongs to it
// @returns type STRING NOT NULL  PART_OF, MEMBER_OF or HAS_ROLE
// @returns fromDay STRING  ISO day, the first one of a membership or a role; null if its days are unknown
// @returns toDay STRING  ISO day, the last one
// @rows 0..n for each id, in no order
// @cost an index lookup for each id, then its incoming edges of these types
UNWIND $ids AS id
MATCH (whole:Subject {id: id})<-[r:PART_OF|MEMBER_OF|HAS_ROLE]-(part:Subject)
RETURN whole.id AS wholeId, part.id AS partId, type(r) AS type, r.duringFrom AS fromDay, r.duringTo AS toDay
