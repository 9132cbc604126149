SELECT authority, locality, count(*) FILTER (closed <= due.day), count(*)
FROM assessment
LEFT JOIN (SELECT start, max(number) AS day_0 FROM
    (SELECT DISTINCT start FROM assessment) JOIN working_day ON day <= start GROUP BY start)
  USING (start)
LEFT JOIN working_day AS due ON due.number = day_0 + 45
WHERE closed BETWEEN ? AND ? AND closed >= start
GROUP BY ALL
