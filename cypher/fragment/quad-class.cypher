// @name quadClass
// @summary The quad class of the act of s, derived from the root of its CAMEO code; a test compares it with the code book.
// @access FRAGMENT
CASE WHEN s.actCode < '06' THEN 'VERBAL_COOPERATION' WHEN s.actCode < '10' THEN 'MATERIAL_COOPERATION' WHEN s.actCode < '15' THEN 'VERBAL_CONFLICT' ELSE 'MATERIAL_CONFLICT' END
