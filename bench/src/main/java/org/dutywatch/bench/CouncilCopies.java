package org.dutywatch.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dutywatch.events.RecordId;
import org.dutywatch.monitor.app.Rules;
import org.dutywatch.monitor.board.Board;
import org.dutywatch.monitor.board.PartialUpdate;
import org.dutywatch.monitor.board.Position;
import org.dutywatch.monitor.domain.arrival.FeedCounts;
import org.dutywatch.monitor.domain.arrival.FeedKey;
import org.dutywatch.monitor.domain.mark.Counts;
import org.dutywatch.monitor.domain.mark.Dimensions;
import org.dutywatch.monitor.domain.mark.Row;
import org.dutywatch.monitor.domain.quality.Incident;

/**
 * What a monitor's changelog holds of one council, to be put on a board under further codes: as if
 * so many councils of the same size had had the same history. It comes as if of further partitions,
 * so that the monitor's own feed leaves it alone.
 */
final class CouncilCopies {
  private final List<PartialUpdate> originals;

  private CouncilCopies(List<PartialUpdate> originals) {
    this.originals = originals;
  }

  /** Reads the changelog of the sums. Of a monitor that is stopped, with one council in it. */
  static CouncilCopies of(Bench bench, Rules rules) {
    SumsChangelog changelog = new SumsChangelog(bench, rules);
    return new CouncilCopies(
        IntStream.range(0, bench.partitions())
            .mapToObj(i -> changelog.partition(i, bench.partitions() + i))
            .toList());
  }

  /** How many numbers other than 0 a copy has: its cells on the board. */
  long cells() {
    return originals.stream()
        .flatMap(update -> update.rows().values().stream())
        .mapToLong(Counts::size)
        .sum();
  }

  /** Puts a copy on a board. */
  void put(Board board, String authority) {
    List<PartialUpdate> copies = new ArrayList<>();
    for (PartialUpdate original : originals) {
      Map<Row, Counts> rows = new HashMap<>(original.rows().size() * 2);
      original.rows().forEach((row, counts) -> rows.put(under(authority, row), counts));
      Map<FeedKey, FeedCounts> feeds = new HashMap<>();
      original
          .feeds()
          .forEach((feed, counts) -> feeds.put(new FeedKey(feed.feed(), authority), counts));
      copies.add(
          new PartialUpdate(
              original.partition(),
              false,
              rows,
              incidents(original, authority),
              feeds,
              Position.START,
              Optional.empty()));
    }
    board.publish(copies);
  }

  private static Map<Incident.Place, Optional<Incident>> incidents(
      PartialUpdate original, String authority) {
    Map<Incident.Place, Optional<Incident>> incidents = new HashMap<>();
    original
        .incidents()
        .forEach(
            (place, incident) -> {
              RecordId was = place.notification();
              RecordId now = new RecordId(authority, was.type(), was.child(), was.subject());
              incidents.put(
                  new Incident.Place(place.epochDay(), now),
                  incident.map(it -> new Incident(now, it.at(), it.children())));
            });
    return incidents;
  }

  private static Row under(String authority, Row row) {
    Dimensions was = row.dimensions();
    return new Row(
        row.type(),
        row.epochDay(),
        new Dimensions(authority, was.locality(), was.team(), was.agency()),
        row.family());
  }
}
