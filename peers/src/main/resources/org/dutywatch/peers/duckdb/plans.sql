SELECT count(*) FILTER (previous_plans > 0 OR opened > first), count(*)
FROM (
  SELECT opened, previous_plans, min(opened) OVER (PARTITION BY authority, child) AS first
  FROM record WHERE record_type = 'cp-plan')
WHERE opened BETWEEN ? AND ?
