// @name countSubjectsWithoutId
// @summary How many subjects have no id, which pages by id miss.
// @access READ
// @returns count INTEGER NOT NULL  how many
// @rows 1
// @cost all subjects
MATCH (n:Subject)
WHERE n.id IS NULL
RETURN count(n) AS count
