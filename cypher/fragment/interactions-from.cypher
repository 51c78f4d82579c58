// @name interactionsFrom
// @summary Binds as i each interaction of some nodes once, or all within some days; a condition on i must follow.
// @access FRAGMENT
// @param ids LIST<STRING> NOT NULL  the starting nodes; empty for the whole graph
// @param fromSpeaker BOOLEAN NOT NULL  whether they are the actors
// @param fromAbout BOOLEAN NOT NULL  whether they are the targets
// @param earliest STRING NOT NULL  ISO day; for the whole graph, earlier first days are excluded
// @param latest STRING NOT NULL  ISO day; later first days are excluded
// @when fromSpeaker
UNWIND $ids AS anchorId MATCH (:Subject {id: anchorId})-[i:INTERACTED]->() WHERE
// @when fromAbout
UNWIND $ids AS anchorId MATCH (:Subject {id: anchorId})<-[i:INTERACTED]-() WHERE
// @when !fromSpeaker !fromAbout
MATCH (i:Interaction) WHERE i.heldFrom >= $earliest AND i.heldFrom <= $latest AND
