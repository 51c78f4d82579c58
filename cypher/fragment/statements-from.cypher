// @name statementsFrom
// @summary Binds as s each statement of some nodes once, each with the words of $text, or every one within some days; a
//   condition on s is to follow.
// @access FRAGMENT
// @param ids LIST<STRING> NOT NULL  the nodes that it starts from; none for the whole graph
// @param fromSpeaker BOOLEAN NOT NULL  whether these are speakers
// @param fromAbout BOOLEAN NOT NULL  whether they are subjects
// @param fromSource BOOLEAN NOT NULL  whether they are sources
// @param isJoint BOOLEAN NOT NULL  whether there are several
// @param earliest STRING NOT NULL  ISO day; of the whole graph, first days before it are left out
// @param latest STRING NOT NULL  ISO day; first days after it are left out
// @when fromSpeaker
UNWIND $ids AS anchorId MATCH (:Subject {id: anchorId})-[s:STATED]->() WHERE coalesce(s.position, 0) = 0 AND
// @when fromAbout
UNWIND $ids AS anchorId MATCH (:Subject {id: anchorId})<-[s:STATED]-() WHERE coalesce(s.targetRole, 'ABOUT') = 'ABOUT' AND
// @when fromSource
UNWIND $ids AS anchorId MATCH (:Source {id: anchorId})<-[:EVIDENCED_BY]-(s:Statement) WHERE
// A statement that is met at several of the nodes counts at the first of them.
// @when fromAbout isJoint
head([id IN s.aboutIds WHERE id IN $ids]) = anchorId AND
// @when fromSource isJoint
head([id IN s.sourceIds WHERE id IN $ids]) = anchorId AND
// @when text
UNWIND keys($text) AS statementId MATCH (s:Statement {id: statementId}) WHERE
// @when !fromSpeaker !fromAbout !fromSource !text
MATCH (s:Statement) WHERE s.saidFrom >= $earliest AND s.saidFrom <= $latest AND
