INSERT INTO event
SELECT
  json->>'$.authority',
  split_part(json->>'$.type', '.', 1),
  CASE WHEN (json->>'$.type') LIKE 'dv-%' THEN '' ELSE json->>'$.data.child' END,
  json->>'$.subject',
  split_part(json->>'$.type', '.', 2),
  json->>'$.id',
  json->>'$.source',
  (json->>'$.time')::TIMESTAMP_NS AS time,
  coalesce(json->>'$.recordedtime', json->>'$.time')::TIMESTAMP_NS AS recorded,
  ((json->>'$.time')::TIMESTAMPTZ AT TIME ZONE 'Europe/London')::DATE,
  (coalesce(json->>'$.recordedtime', json->>'$.time')::TIMESTAMPTZ AT TIME ZONE 'Europe/London')::DATE,
  coalesce((json->>'$.data.retracted') = 'true', false),
  CASE WHEN regexp_full_match(coalesce(json->>'$.data.locality', ''), '[\s\pZ]*')
    THEN 'unknown' ELSE json->>'$.data.locality' END,
  json->>'$.data.referral',
  json->>'$.data.kind',
  coalesce((json->>'$.data.previousPlans')::DOUBLE, 0),
  json->>'$.data'
FROM {lines}
WHERE (json->>'$.type') IN (
  'referral.received', 'referral.withdrawn',
  'assessment.started', 'assessment.completed', 'assessment.withdrawn',
  'cp-plan.started', 'cp-plan.withdrawn',
  'dv-notification.received', 'dv-notification.assessed', 'dv-notification.withdrawn')
