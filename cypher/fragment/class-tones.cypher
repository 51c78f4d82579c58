// @name classTones
// @summary The sum of the tones of the acts bound as s in each quad class.
// @access FRAGMENT
  sum(CASE WHEN s.actCode < '06' THEN s.tone ELSE 0.0 END) AS rawVerbalCooperationTone,
  sum(CASE WHEN s.actCode >= '06' AND s.actCode < '10' THEN s.tone ELSE 0.0 END) AS rawMaterialCooperationTone,
  sum(CASE WHEN s.actCode >= '10' AND s.actCode < '15' THEN s.tone ELSE 0.0 END) AS rawVerbalConflictTone,
  sum(CASE WHEN s.actCode >= '15' THEN s.tone ELSE 0.0 END) AS rawMaterialConflictTone,
