CREATE TABLE working_day (day DATE PRIMARY KEY, number BIGINT);

CREATE TABLE event (
  authority VARCHAR, record_type VARCHAR, child VARCHAR, subject VARCHAR, verb VARCHAR,
  id VARCHAR, source VARCHAR, time TIMESTAMPTZ, recorded TIMESTAMPTZ, day DATE, recorded_day DATE,
  retracted BOOLEAN, locality VARCHAR, referral VARCHAR, kind VARCHAR, previous_plans DOUBLE,
  data VARCHAR);

-- Of all statements of a fact the one recorded last, unless it takes the fact back.
CREATE VIEW last_said AS
SELECT * FROM (
  SELECT * FROM event
  QUALIFY row_number() OVER (
    PARTITION BY authority, record_type, child, subject, verb
    ORDER BY recorded DESC, id DESC, source DESC, time DESC, data DESC) = 1)
WHERE NOT retracted;

-- Without the facts of records that were withdrawn later than they were recorded.
CREATE VIEW fact AS
SELECT last_said.* FROM last_said
LEFT JOIN (SELECT * FROM last_said WHERE verb = 'withdrawn') AS withdrawal
  USING (authority, record_type, child, subject)
WHERE last_said.verb <> 'withdrawn'
  AND (withdrawal.recorded IS NULL OR last_said.recorded > withdrawal.recorded);

-- A record from its opening fact; one dated more than a day ahead counts from when it was recorded.
CREATE VIEW record AS
SELECT *, CASE WHEN day > recorded_day + 1 THEN recorded_day ELSE day END AS opened
FROM fact WHERE verb IN ('received', 'started');

-- What closes a record. Dated ahead of its recording it does not count.
CREATE VIEW closing AS
SELECT authority, record_type, child, subject, day AS closed
FROM fact WHERE verb IN ('completed', 'assessed') AND day <= recorded_day + 1;

CREATE VIEW assessment AS
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
