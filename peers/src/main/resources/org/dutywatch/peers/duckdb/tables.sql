-- Every day, and how many working days there were up to it.
CREATE TABLE calendar (day DATE PRIMARY KEY, is_working BOOLEAN, working_days BIGINT);

-- Times are in UTC, to the nanosecond: what was recorded one later stands.
CREATE TABLE event (
  authority VARCHAR, record_type VARCHAR, child VARCHAR, subject VARCHAR, verb VARCHAR,
  id VARCHAR, source VARCHAR, time TIMESTAMP_NS, recorded TIMESTAMP_NS, day DATE, recorded_day DATE,
  retracted BOOLEAN, locality VARCHAR, referral VARCHAR, kind VARCHAR, previous_plans DOUBLE,
  data VARCHAR);

-- What stands is worked out anew at each refresh.
CREATE TEMP TABLE last_said AS SELECT * EXCLUDE (id, source, data) FROM event;

-- Without the facts of records that were withdrawn later than they were recorded.
CREATE TEMP VIEW fact AS
SELECT last_said.* FROM last_said
LEFT JOIN (SELECT * FROM last_said WHERE verb = 'withdrawn') AS withdrawal
  USING (authority, record_type, child, subject)
WHERE last_said.verb <> 'withdrawn'
  AND (withdrawal.recorded IS NULL OR last_said.recorded > withdrawal.recorded);

-- A record from its opening fact; one dated more than a day ahead counts from when it was recorded.
CREATE TEMP VIEW record AS
SELECT *, CASE WHEN day > recorded_day + 1 THEN recorded_day ELSE day END AS opened
FROM fact WHERE verb IN ('received', 'started');

-- What closes a record. Dated ahead of its recording it does not count.
CREATE TEMP VIEW closing AS
SELECT authority, record_type, child, subject, day AS closed
FROM fact WHERE verb IN ('completed', 'assessed') AND day <= recorded_day + 1;

CREATE TEMP VIEW assessment AS
SELECT
  authority, closed,
  CASE WHEN a.locality = 'unknown' THEN coalesce(r.locality, 'unknown') ELSE a.locality END
    AS locality,
  coalesce(r.opened, a.opened) AS start
FROM (SELECT * FROM record WHERE record_type = 'assessment' AND kind = 'child-and-family') AS a
JOIN (SELECT * FROM closing WHERE record_type = 'assessment') AS c
  USING (authority, child, subject)
LEFT JOIN (SELECT authority, child, subject AS referral, locality, opened
           FROM record WHERE record_type = 'referral') AS r
  USING (authority, child, referral)
WHERE closed >= a.opened;
