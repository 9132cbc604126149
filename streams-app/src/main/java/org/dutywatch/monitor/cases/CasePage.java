package org.dutywatch.monitor.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.dutywatch.monitor.domain.mark.OpenClock;

/**
 * A page of cases.
 *
 * @param cases the one that is due first before the others
 * @param next the place after which the next page begins; empty where this is the last
 * @param total how many cases there are on all pages
 * @param groups how many there are of each group, ordered by code point; empty where nothing was to
 *     be counted by
 * @param oldestStart when the clock started that has run longest, of all pages; empty where there
 *     are no cases
 * @param missing the partitions whose cases are not among them
 */
public record CasePage(
    List<OpenClock> cases,
    Optional<byte[]> next,
    long total,
    SortedMap<List<String>, Long> groups,
    Optional<Instant> oldestStart,
    Set<Integer> missing) {}
