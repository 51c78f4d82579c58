// @name interactionsFrom
// @summary Binds as i each interaction of some nodes once, or every one within some days; a condition on i is to follow.
// @access FRAGMENT
// @param ids LIST<STRING> NOT NULL  the nodes that it starts from; none for the whole graph
// @param fromSpeaker BOOLEAN NOT NULL  whether these are those who acted
// @param fromAbout BOOLEAN NOT NULL  whether they are those whom the acts met
// @param earliest STRING NOT NULL  ISO day; of the whole graph, first days before it are left out
// @param latest STRING NOT NULL  ISO day; first days after it are left out
// @when fromSpeaker
UNWIND $ids AS anchorId MATCH (:Subject {id: anchorId})-[i:INTERACTED]->() WHERE
// @when fromAbout
UNWIND $ids AS anchorId MATCH (:Subject {id: anchorId})<-[i:INTERACTED]-() WHERE
// @when !fromSpeaker !fromAbout
MATCH (i:Interaction) WHERE i.heldFrom >= $earliest AND i.heldFrom <= $latest AND
