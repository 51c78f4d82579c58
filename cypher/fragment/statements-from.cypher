// @name statementsFrom
// @summary Binds as s each statement of some nodes once, each that matches $text, or all within some days; a condition on s
//   must follow.
// @access FRAGMENT
// @param ids LIST<STRING> NOT NULL  the starting nodes; empty for the whole graph
// @param fromSpeaker BOOLEAN NOT NULL  whether they are speakers
// @param fromAbout BOOLEAN NOT NULL  whether they are subjects
// @param fromSource BOOLEAN NOT NULL  whether they are sources
// @param isJoint BOOLEAN NOT NULL  whether there are several
// @param earliest STRING NOT NULL  ISO day; for the whole graph, earlier first days are excluded
// @param latest STRING NOT NULL  ISO day; later first days are excluded
// @when fromSpeaker
UNWIND $ids AS anchorId MATCH (:Subject {id: anchorId})-[s:STATED]->() WHERE coalesce(s.position, 0) = 0 AND
// @when fromAbout
UNWIND $ids AS anchorId MATCH (:Subject {id: anchorId})<-[s:STATED]-() WHERE coalesce(s.targetRole, 'ABOUT') = 'ABOUT' AND
// @when fromSource
UNWIND $ids AS anchorId MATCH (:Source {id: anchorId})<-[:EVIDENCED_BY]-(s:Statement) WHERE
// A statement found from several of the nodes counts only for the first of them.
// @when fromAbout isJoint
head([id IN s.aboutIds WHERE id IN $ids]) = anchorId AND
// @when fromSource isJoint
head([id IN s.sourceIds WHERE id IN $ids]) = anchorId AND
// @when text
UNWIND keys($text) AS statementId MATCH (s:Statement {id: statementId}) WHERE
// @when !fromSpeaker !fromAbout !fromSource !text
MATCH (s:Statement) WHERE s.saidFrom >= $earliest AND s.saidFrom <= $latest AND
