package org.dutywatch.monitor.api;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutywatch.events.ClockTick;
import org.dutywatch.events.RecordType;
import org.dutywatch.events.Refusal.Reason;
import org.dutywatch.monitor.board.Position;
import org.dutywatch.monitor.board.Position.InputPartition;
import org.dutywatch.monitor.deadletters.LetterFilter;

/**
 * Which letters a request asks for.
 *
 * @param query the parameters
 * @param filter which letters
 * @param from where to go on, by partition; empty to begin at the beginning
 * @param limit how many at most
 */
record LetterQuery(Query query, LetterFilter filter, Map<Integer, Long> from, int limit) {
  private static final String TOPIC = "topic";
  private static final String REASON = "reason";
  private static final String FROM = "from";
  private static final String TO = "to";
  private static final String RESENT = "resent";
  private static final String LIMIT = "limit";
  private static final String CURSOR = "cursor";
  private static final int MOST_LETTERS = 1_000;
  private static final int USUAL_LETTERS = 100;

  /** What stands in cursors for the topic of dead letters. */
  private static final String LETTERS = "dead-letters";

  private static final List<String> TOPICS =
      Stream.concat(
              Arrays.stream(RecordType.values()).map(RecordType::feed), Stream.of(ClockTick.FEED))
          .toList();
  private static final List<String> REASONS =
      Arrays.stream(Reason.values()).map(Reason::label).toList();

  /** Reads the parameters of a list of letters. */
  static LetterQuery read(String raw) {
    Query query = Query.only(raw, TOPIC, REASON, FROM, TO, RESENT, LIMIT, CURSOR);
    Optional<Instant> from = query.time(FROM);
    Optional<Instant> to = query.timeUntil(TO);
    if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
      throw new ProblemException(
          ProblemType.DATES_OUT_OF_ORDER,
          "The parameter 'from' has a time that is after the one in 'to'.");
    }
    LetterFilter filter =
        new LetterFilter(
            query.oneOf(TOPIC, TOPICS, ProblemType.UNKNOWN_CHOICE),
            query.oneOf(REASON, REASONS, ProblemType.UNKNOWN_CHOICE),
            from,
            to,
            query.flag(RESENT));
    return new LetterQuery(
        query,
        filter,
        query.text(CURSOR).map(LetterQuery::offsets).orElse(Map.of()),
        query.number(LIMIT, USUAL_LETTERS, 1, MOST_LETTERS, ProblemType.UNREADABLE_LIMIT));
  }

  private static Map<Integer, Long> offsets(String cursor) {
    Position position =
        PositionToken.decode(cursor)
            .orElseThrow(
                () ->
                    new ProblemException(
                        ProblemType.UNREADABLE_CURSOR,
                        "The parameter 'cursor' has "
                            + Wording.quoted(cursor)
                            + ", which no list of dead letters has given."));
    return position.next().entrySet().stream()
        .filter(next -> next.getKey().topic().equals(LETTERS))
        .collect(Collectors.toMap(next -> next.getKey().partition(), Map.Entry::getValue));
  }

  /** The text by which a further request goes on from some offsets. */
  static String cursor(Map<Integer, Long> next) {
    return PositionToken.encode(
        new Position(
            next.entrySet().stream()
                .collect(
                    Collectors.toMap(
                        entry -> new InputPartition(LETTERS, entry.getKey()),
                        Map.Entry::getValue))));
  }
}
