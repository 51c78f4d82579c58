// @name classCounts
// @summary The number of acts bound as s in each quad class.
// @access FRAGMENT
  sum(CASE WHEN s.actCode < '06' THEN 1 ELSE 0 END) AS verbalCooperation,
  sum(CASE WHEN s.actCode >= '06' AND s.actCode < '10' THEN 1 ELSE 0 END) AS materialCooperation,
  sum(CASE WHEN s.actCode >= '10' AND s.actCode < '15' THEN 1 ELSE 0 END) AS verbalConflict,
  sum(CASE WHEN s.actCode >= '15' THEN 1 ELSE 0 END) AS materialConflict,
