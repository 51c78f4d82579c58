// @name candidateFilter
// @summary Whether a candidate bound as n passes a filter.
// @access FRAGMENT
// @param state LIST<STRING>  PENDING, ACCEPTED or REJECTED
// @param minScore FLOAT  the minimum confidence
// @param isClear BOOLEAN  true for those that pass every check that does not query the graph
// @param speaker LIST<STRING>  ids of speakers
// @param form LIST<STRING>  DIRECT, PARTIAL or INDIRECT
// @param rule LIST<STRING>  names of rules
n.id >= ''
// @when state
AND n.state IN $state
// @when minScore
AND n.confidence >= $minScore
// @when isClear
AND n.isClear = $isClear
// @when speaker
AND n.speakerId IN $speaker
// @when form
AND n.form IN $form
// @when rule
AND n.rule IN $rule
