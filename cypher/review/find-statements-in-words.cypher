// @name findStatementsInWords
// @summary Current statements by a speaker in given words.
// @access READ
// @param rows LIST<MAP> NOT NULL  {key, speakerId, words}
// @returns anchor STRING NOT NULL  the key of the row
// @returns id STRING NOT NULL  the statement
// @rows 0..n for each row, by id
// @cost an index lookup for each row, then the edges from that speaker
UNWIND $rows AS row
MATCH (speaker:Subject {id: row.speakerId})-[s:STATED]->(:Subject)
WHERE s.status = 'CURRENT' AND (s.quote = row.words OR s.paraphrase = row.words)
RETURN DISTINCT row.key AS anchor, s.id AS id
ORDER BY id
