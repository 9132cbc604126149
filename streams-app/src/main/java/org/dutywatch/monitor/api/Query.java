package org.dutywatch.monitor.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.dutywatch.monitor.api.ProblemType.CONFLICTING_PARAMETERS;
import static org.dutywatch.monitor.api.ProblemType.DATES_OUT_OF_ORDER;
import static org.dutywatch.monitor.api.ProblemType.DATE_AFTER_TODAY;
import static org.dutywatch.monitor.api.ProblemType.DISCLOSURE_NOT_BUILT;
import static org.dutywatch.monitor.api.ProblemType.EMPTY_PARAMETER;
import static org.dutywatch.monitor.api.ProblemType.MISSING_PARAMETER;
import static org.dutywatch.monitor.api.ProblemType.REPEATED_DIMENSION;
import static org.dutywatch.monitor.api.ProblemType.REPEATED_PARAMETER;
import static org.dutywatch.monitor.api.ProblemType.UNKNOWN_BASIS;
import static org.dutywatch.monitor.api.ProblemType.UNKNOWN_CHOICE;
import static org.dutywatch.monitor.api.ProblemType.UNKNOWN_DIMENSION;
import static org.dutywatch.monitor.api.ProblemType.UNKNOWN_PARAMETER;
import static org.dutywatch.monitor.api.ProblemType.UNKNOWN_WINDOW;
import static org.dutywatch.monitor.api.ProblemType.UNREADABLE_CURSOR;
import static org.dutywatch.monitor.api.ProblemType.UNREADABLE_DATE;
import static org.dutywatch.monitor.api.ProblemType.UNREADABLE_TIME;

import java.net.URLEncoder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutywatch.monitor.board.Basis;
import org.dutywatch.monitor.board.Dimension;
import org.dutywatch.monitor.board.Slice;
import org.dutywatch.monitor.board.Span;
import org.dutywatch.monitor.domain.calendar.WorkingCalendar;
import org.dutywatch.monitor.pseudonym.References;

/** The parameters of a read, checked: whatever is wrong with them is a problem with status 400. */
final class Query {
  private static final List<String> OF_EVERY_READ =
      List.of("authority", "disclosure", "position", "wait");
  private static final Set<String> OF_WAITING = Set.of("position", "wait");
  private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,9}");
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private final Map<String, String> values;

  private Query(Map<String, String> values) {
    this.values = values;
  }

  /**
   * Reads a query string.
   *
   * @param raw as it stands in the request; null where there is none
   * @param own the parameters of this read, beside those of every read
   */
  static Query read(String raw, String... own) {
    Query query = of(raw, Stream.concat(Stream.of(own), OF_EVERY_READ.stream()).toList());
    if (query.values.containsKey("disclosure")) {
      throw new ProblemException(
          DISCLOSURE_NOT_BUILT,
          "The parameter 'disclosure' is refused: small numbers cannot be suppressed yet. Leave it"
              + " out to read the figures as they are, inside the service alone.");
    }
    return query;
  }

  /** Sees that a request without parameters has none. */
  static void none(String raw) {
    of(raw, List.of());
  }

  /** Reads a query string that has these parameters, and none of those of every read. */
  static Query only(String raw, String... own) {
    return of(raw, List.of(own));
  }

  private static Query of(String raw, List<String> known) {
    Map<String, String> values = new HashMap<>();
    QueryString.parameters(raw)
        .forEach(
            (name, given) -> {
              if (!known.contains(name)) {
                throw new ProblemException(UNKNOWN_PARAMETER, unknownParameter(name, known));
              }
              if (given.size() > 1) {
                throw new ProblemException(
                    REPEATED_PARAMETER, "The parameter '" + name + "' is given more than once.");
              }
              if (given.get(0).isEmpty()) {
                throw new ProblemException(
                    EMPTY_PARAMETER, "The parameter '" + name + "' is given without a value.");
              }
              values.put(name, given.get(0));
            });
    return new Query(values);
  }

  private static String unknownParameter(String name, List<String> known) {
    String there = known.isEmpty() ? "This takes none." : "There are: " + Wording.list(known) + ".";
    return "There is no parameter " + Wording.quoted(name) + " here. " + there;
  }

  /** A date, where it is given. */
  Optional<LocalDate> date(String name) {
    return text(name).map(value -> readDate(name, value));
  }

  private static LocalDate readDate(String name, String value) {
    try {
      LocalDate date = DATE.matcher(value).matches() ? LocalDate.parse(value) : LocalDate.MIN;
      if (date.getYear() >= 1) {
        return date;
      }
    } catch (DateTimeParseException noSuchDay) {
      // The same answer as for any other text that is no date.
    }
    throw new ProblemException(
        UNREADABLE_DATE,
        "The parameter '"
            + name
            + "' has "
            + Wording.quoted(value)
            + "; expected a date such as 2010-05-31.");
  }

  /** A value out of a list. */
  String oneOf(String name, List<String> choices, String otherwise, ProblemType problem) {
    return oneOf(name, choices, problem).orElse(otherwise);
  }

  /** A value out of a list, where it is given. */
  Optional<String> oneOf(String name, List<String> choices, ProblemType problem) {
    Optional<String> value = text(name);
    if (value.isPresent() && !choices.contains(value.get())) {
      throw new ProblemException(problem, notOneOf(name, value.get(), choices));
    }
    return value;
  }

  /**
   * A place in a list that this monitor gave, where it is given.
   *
   * @param references know what they stand for
   */
  Optional<byte[]> place(String name, References references) {
    return place(name, references, Optional::of);
  }

  /**
   * A place as the other.
   *
   * @param read what the place is; empty where it is one of another list
   */
  <T> Optional<T> place(String name, References references, Function<byte[], Optional<T>> read) {
    return text(name)
        .map(
            given ->
                references
                    .place(given)
                    .flatMap(read)
                    .orElseThrow(
                        () ->
                            new ProblemException(
                                UNREADABLE_CURSOR,
                                "The parameter '"
                                    + name
                                    + "' is none that this monitor gave. Take it from 'next' of the"
                                    + " page before, and leave it out for the first page.")));
  }

  /** Yes or no, where it is given. */
  Optional<Boolean> flag(String name) {
    return oneOf(name, List.of("true", "false"), UNKNOWN_CHOICE).map(Boolean::valueOf);
  }

  /** A moment, or the beginning of a day, where it is given. */
  Optional<Instant> time(String name) {
    return text(name).map(value -> readTime(name, value, 0));
  }

  /** A moment, or the end of a day, where it is given. */
  Optional<Instant> timeUntil(String name) {
    return text(name).map(value -> readTime(name, value, 1));
  }

  private static Instant readTime(String name, String value, int daysAfter) {
    if (DATE.matcher(value).matches()) {
      return WorkingCalendar.startOf(readDate(name, value).plusDays(daysAfter));
    }
    try {
      OffsetDateTime time = OffsetDateTime.parse(value);
      if (time.getYear() >= 1 && time.getYear() <= 9999) {
        return time.toInstant();
      }
    } catch (DateTimeParseException noSuchTime) {
      // The same answer as for a year that no clock shows.
    }
    throw new ProblemException(
        UNREADABLE_TIME,
        "The parameter '"
            + name
            + "' has "
            + Wording.quoted(value)
            + "; expected a time such as 2010-05-31T09:30:00+01:00 or a date such as 2010-05-31.");
  }

  /** The window: by name up to a day, or from one day to another. */
  AskedWindow window() {
    String name = oneOf("window", AskedWindow.NAMES, AskedWindow.DEFAULT, UNKNOWN_WINDOW);
    Optional<LocalDate> from = date("from");
    Optional<LocalDate> to = date("to");
    if (from.isEmpty()) {
      return new AskedWindow(name, from, to);
    }
    if (text("window").isPresent()) {
      throw new ProblemException(
          CONFLICTING_PARAMETERS,
          "The parameters 'window' and 'from' exclude each other: give 'window', with or without"
              + " 'to', or 'from' and 'to'.");
    }
    Span days = fromTo();
    return new AskedWindow(AskedWindow.CUSTOM, Optional.of(days.from()), Optional.of(days.to()));
  }

  /** The days from one to another, which both must be given. */
  Span fromTo() {
    LocalDate from = date("from").orElseThrow(() -> missing("from"));
    LocalDate to = date("to").orElseThrow(() -> missing("to"));
    if (from.isAfter(to)) {
      throw new ProblemException(
          DATES_OUT_OF_ORDER,
          "The parameter 'from' has " + from + ", which is after " + to + " in 'to'.");
    }
    return new Span(from, to);
  }

  private static ProblemException missing(String name) {
    return new ProblemException(
        MISSING_PARAMETER,
        "The parameter '" + name + "' is missing: 'from' and 'to' go together, as dates.");
  }

  /** Sees that a date is not after today. */
  static LocalDate notAfter(LocalDate today, String name, LocalDate date) {
    if (date.isAfter(today)) {
      throw new ProblemException(
          DATE_AFTER_TODAY,
          "The parameter '" + name + "' has " + date + ", which is after today, " + today + ".");
    }
    return date;
  }

  /** The basis; {@code completed} where none is given. */
  Basis basis() {
    List<String> choices = Arrays.stream(Basis.values()).map(FigureJson::label).toList();
    String asked = oneOf("basis", choices, choices.get(0), UNKNOWN_BASIS);
    return Basis.values()[choices.indexOf(asked)];
  }

  /**
   * Of which authority, locality and team, and by which dimensions. Any text may be one unknown to
   * us.
   */
  Slice slice() {
    List<String> choices = Arrays.stream(Dimension.values()).map(Dimension::label).toList();
    List<Dimension> by = new ArrayList<>();
    for (String asked : text("by").map(value -> value.split(",", -1)).orElse(new String[0])) {
      if (!choices.contains(asked)) {
        throw new ProblemException(UNKNOWN_DIMENSION, notOneOf("by", asked, choices));
      }
      Dimension dimension = Dimension.values()[choices.indexOf(asked)];
      if (by.contains(dimension)) {
        throw new ProblemException(
            REPEATED_DIMENSION, "The parameter 'by' asks for '" + asked + "' twice.");
      }
      by.add(dimension);
    }
    return new Slice(by, authority(), text("locality"), text("team"));
  }

  /** The authority to which the read is confined, where it is. */
  Optional<String> authority() {
    return text("authority");
  }

  /** Which position to wait for, and for how long. */
  Wait waiting() {
    return Wait.read(text("position"), text("wait"));
  }

  /** What decides about the answer, the same for every order of the parameters. */
  String asked() {
    Map<String, String> asked = new TreeMap<>(values);
    asked.keySet().removeAll(OF_WAITING);
    return asked.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  /** A whole number. */
  int number(String name, int byDefault, int least, int most, ProblemType problem) {
    String value = text(name).orElse(Integer.toString(byDefault));
    if (WHOLE_NUMBER.matcher(value).matches()) {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    }
    throw new ProblemException(
        problem,
        "The parameter '"
            + name
            + "' has "
            + Wording.quoted(value)
            + "; expected a whole number from "
            + least
            + " to "
            + most
            + ".");
  }

  /** A value as it is given. */
  Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name));
  }

  private static String notOneOf(String name, String value, List<String> choices) {
    return "The parameter '"
        + name
        + "' has "
        + Wording.quoted(value)
        + "; there are: "
        + Wording.list(choices)
        + ".";
  }
}
