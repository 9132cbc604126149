SELECT authority, locality, count(*) FILTER (closed <= due.day), count(*)
FROM assessment
LEFT JOIN calendar AS day_0 ON day_0.day = start
LEFT JOIN calendar AS due ON due.is_working AND due.working_days = day_0.working_days + 45
WHERE closed BETWEEN ? AND ? AND closed >= start
GROUP BY ALL
