package org.dutywatch.proof.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NumericNode;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Ways to see from a world's events alone that something is in it. */
final class Sight {
  private static final Comparator<JsonNode> NUMBERS_BY_VALUE =
      (one, other) ->
          one instanceof NumericNode && other instanceof NumericNode
              ? one.decimalValue().compareTo(other.decimalValue())
              : one.equals(other) ? 0 : 1;

  private Sight() {}

  /** Some statement is so. */
  static Predicate<List<Said>> any(Predicate<Said> one) {
    return all -> all.stream().anyMatch(one);
  }

  /** Some statement of these types is so. */
  static Predicate<List<Said>> any(String type, Predicate<Said> one) {
    return any(said -> said.type().equals(type) && one.test(said));
  }

  /** Something happened on this day of London. */
  static Predicate<List<Said>> on(String day) {
    return any(said -> said.day().equals(LocalDate.parse(day)));
  }

  /** Something happened on such a day of some year. */
  static Predicate<List<Said>> onEvery(int month, int day) {
    return any(said -> MonthDay.from(said.day()).equals(MonthDay.of(month, day)));
  }

  /** Two different statements are so. */
  static Predicate<List<Said>> two(BiPredicate<Said, Said> both) {
    return all ->
        all.stream()
            .anyMatch(
                one ->
                    all.stream()
                        .anyMatch(two -> one.place() != two.place() && both.test(one, two)));
  }

  /** Two statements of one record are so. */
  static Predicate<List<Said>> ofOneRecord(BiPredicate<Said, Said> both) {
    return two((one, two) -> one.record().equals(two.record()) && both.test(one, two));
  }

  /** Two statements of one child's records of a type are so. */
  static Predicate<List<Said>> ofOneChild(BiPredicate<Said, Said> both) {
    return two((one, two) -> one.child().equals(two.child()) && both.test(one, two));
  }

  /** Two statements of one fact, recorded at one instant, are so. */
  static Predicate<List<Said>> tied(BiPredicate<Said, Said> both) {
    return ofOneRecord(
        (one, two) -> one.slot().equals(two.slot()) && one.sameMoment(two) && both.test(one, two));
  }

  /** As {@link #tied}, where id, source and time do not tell them apart either. */
  static Predicate<List<Said>> tiedUpToData(BiPredicate<JsonNode, JsonNode> data) {
    return tied(
        (one, two) ->
            one.same("id", two)
                && one.same("source", two)
                && one.time().isEqual(two.time())
                && data.test(one.data(), two.data()));
  }

  /** Whether both say the same, however numbers are written. */
  static boolean sameButForNumbers(JsonNode one, JsonNode two) {
    return !one.equals(two) && one.equals(NUMBERS_BY_VALUE, two);
  }
}
