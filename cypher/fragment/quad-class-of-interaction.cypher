// @name quadClassOfInteraction
// @summary The quad class of the act of i, derived from the root of its CAMEO code; a test compares it with the code book.
// @access FRAGMENT
CASE WHEN i.actCode < '06' THEN 'VERBAL_COOPERATION' WHEN i.actCode < '10' THEN 'MATERIAL_COOPERATION' WHEN i.actCode < '15' THEN 'VERBAL_CONFLICT' ELSE 'MATERIAL_CONFLICT' END
