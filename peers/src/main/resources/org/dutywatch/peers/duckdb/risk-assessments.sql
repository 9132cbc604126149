SELECT closed, count(*) FILTER (closed = opened), count(*)
FROM record JOIN closing USING (authority, record_type, child, subject)
WHERE record_type = 'dv-notification' AND closed >= opened AND closed BETWEEN ? AND ?
GROUP BY closed
