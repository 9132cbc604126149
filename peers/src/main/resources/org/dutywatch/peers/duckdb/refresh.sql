-- Of all statements of a fact the one recorded last, unless it takes the fact back.
CREATE OR REPLACE TEMP TABLE last_said AS
SELECT * EXCLUDE (id, source, data) FROM (
  SELECT * FROM event
  QUALIFY row_number() OVER (
    PARTITION BY authority, record_type, child, subject, verb
    ORDER BY recorded DESC, id DESC, source DESC, time DESC, data DESC) = 1)
WHERE NOT retracted
