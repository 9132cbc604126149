package org.dutywatch.events.json;

import static org.dutywatch.events.json.Refusals.missing;
import static org.dutywatch.events.json.Refusals.quoted;
import static org.dutywatch.events.json.Refusals.refusal;
import static org.dutywatch.events.json.Refusals.wrongType;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dutywatch.events.Data;
import org.dutywatch.events.Fact;
import org.dutywatch.events.Refusal.Reason;
import org.dutywatch.events.RefusedException;

/**
 * What was found in one event. Filled first; every other method reads one field by the rule of its
 * kind, and refuses what breaks it. A field that is null was not put here and counts as absent. For
 * one thread.
 */
final class Fields {
  private static final String AN_ID =
      "an id of 1 to " + Texts.LONGEST + " characters without control characters";
  private static final String A_CHILD = AN_ID + " and without '/'";
  private static final String A_TIME =
      "a time of RFC 3339 with an offset, such as 2026-03-29T09:15:00+01:00";
  private static final String AN_AUTHORITY = "1 to 16 letters, digits or '-'";
  private static final String A_DIMENSION =
      "a string of at most " + Texts.LONGEST + " characters without control characters";
  private static final int MOST_CHILDREN = 100;
  private static final String CHILDREN_IDS =
      "an array of at most " + MOST_CHILDREN + " entries, each " + A_CHILD;
  private static final String A_WHOLE_NUMBER = "a whole number from 0 to " + Integer.MAX_VALUE;
  private static final BigDecimal GREATEST = BigDecimal.valueOf(Integer.MAX_VALUE);
  private static final int LONGEST_NUMERAL = 1000;

  private final Map<Field, Found> found = new EnumMap<>(Field.class);
  private Optional<Data> data = Optional.empty();

  void put(Field field, Found value) {
    found.put(field, value);
  }

  void putData(Data object) {
    data = Optional.of(object);
  }

  /** The text of {@code data}, an object. */
  Data data() throws RefusedException {
    if (data.isEmpty()) {
      throw missingOrWrongType(Field.DATA, "an object");
    }
    return data.get();
  }

  String text(Field field, String expected) throws RefusedException {
    if (found.get(field) instanceof Found.Text text) {
      return text.value();
    }
    throw missingOrWrongType(field, expected);
  }

  Optional<String> optionalText(Field field) throws RefusedException {
    return has(field) ? Optional.of(text(field, "a string")) : Optional.empty();
  }

  String id(Field field) throws RefusedException {
    return checkedId(field, text(field, AN_ID));
  }

  Optional<String> optionalId(Field field) throws RefusedException {
    return has(field) ? Optional.of(id(field)) : Optional.empty();
  }

  String child() throws RefusedException {
    return checkedChild(Field.CHILD, A_CHILD, text(Field.CHILD, A_CHILD));
  }

  List<String> children() throws RefusedException {
    if (!(found.get(Field.CHILDREN) instanceof Found.Items array)) {
      throw missingOrWrongType(Field.CHILDREN, CHILDREN_IDS);
    }
    List<Found> items = array.items();
    if (items.size() > MOST_CHILDREN) {
      throw refusal(Reason.OUT_OF_BOUNDS, Field.CHILDREN, CHILDREN_IDS, items.size() + " entries");
    }
    List<String> children = new ArrayList<>(items.size());
    for (Found item : items) {
      if (!(item instanceof Found.Text text)) {
        throw wrongType(Field.CHILDREN, CHILDREN_IDS, item);
      }
      children.add(checkedChild(Field.CHILDREN, CHILDREN_IDS, text.value()));
    }
    return List.copyOf(children);
  }

  /** A dimension as it stands; {@link Fact#UNKNOWN} where it is absent or blank. */
  String dimension(Field field) throws RefusedException {
    if (!has(field)) {
      return Fact.UNKNOWN;
    }
    String text = text(field, A_DIMENSION);
    if (Texts.isBlank(text)) {
      return Fact.UNKNOWN;
    }
    refuseFault(field, A_DIMENSION, Texts.fault(text));
    return text;
  }

  <E> E word(Field field, Words<E> words) throws RefusedException {
    String text = text(field, words.expected());
    Optional<E> meaning = words.meaning(text);
    if (meaning.isEmpty()) {
      throw refusal(Reason.NOT_IN_LIST, field, words.expected(), quoted(text));
    }
    return meaning.get();
  }

  Instant time(Field field) throws RefusedException {
    String text = text(field, A_TIME);
    Optional<Instant> instant = Rfc3339.parse(text);
    if (instant.isEmpty()) {
      throw refusal(Reason.UNREADABLE_TIME, field, A_TIME, quoted(text));
    }
    return instant.get();
  }

  Optional<Instant> optionalTime(Field field) throws RefusedException {
    return has(field) ? Optional.of(time(field)) : Optional.empty();
  }

  Optional<String> authority() throws RefusedException {
    if (!has(Field.AUTHORITY)) {
      return Optional.empty();
    }
    String text = text(Field.AUTHORITY, AN_AUTHORITY);
    if (!Texts.isAuthority(text)) {
      throw refusal(Reason.OUT_OF_BOUNDS, Field.AUTHORITY, AN_AUTHORITY, quoted(text));
    }
    return Optional.of(text);
  }

  /** A flag; false where it is absent. */
  boolean flag(Field field) throws RefusedException {
    if (!has(field)) {
      return false;
    }
    if (found.get(field) instanceof Found.Flag flag) {
      return flag.value();
    }
    throw wrongType(field, "true or false", found.get(field));
  }

  /** A whole number from 0, which is also what an absent one reads. */
  int wholeNumber(Field field) throws RefusedException {
    if (!has(field)) {
      return 0;
    }
    if (!(found.get(field) instanceof Found.Numeral numeral)) {
      throw wrongType(field, A_WHOLE_NUMBER, found.get(field));
    }
    Optional<BigDecimal> number = number(numeral.literal());
    if (number.isPresent() && number.get().stripTrailingZeros().scale() > 0) {
      throw refusal(Reason.WRONG_TYPE, field, A_WHOLE_NUMBER, "a number with a fraction");
    }
    if (number.isEmpty() || number.get().signum() < 0 || number.get().compareTo(GREATEST) > 0) {
      throw refusal(Reason.OUT_OF_BOUNDS, field, A_WHOLE_NUMBER, quoted(numeral.literal()));
    }
    return number.get().intValueExact();
  }

  /** Empty for what is so long, or so far from 0, that reading it is not worth the time. */
  private static Optional<BigDecimal> number(String literal) {
    if (literal.length() > LONGEST_NUMERAL) {
      return Optional.empty();
    }
    try {
      return Optional.of(new BigDecimal(literal));
    } catch (NumberFormatException ignored) {
      return Optional.empty();
    }
  }

  private boolean has(Field field) {
    return found.containsKey(field);
  }

  private RefusedException missingOrWrongType(Field field, String expected) {
    return has(field) ? wrongType(field, expected, found.get(field)) : missing(field, expected);
  }

  private static String checkedId(Field field, String text) throws RefusedException {
    refuseFault(field, AN_ID, Texts.faultOfId(text));
    return text;
  }

  private static String checkedChild(Field field, String expected, String text)
      throws RefusedException {
    refuseFault(field, expected, Texts.faultOfId(text));
    if (text.indexOf('/') >= 0) {
      throw refusal(Reason.OUT_OF_BOUNDS, field, expected, "a '/'");
    }
    return text;
  }

  private static void refuseFault(Field field, String expected, Optional<String> fault)
      throws RefusedException {
    if (fault.isPresent()) {
      throw refusal(Reason.OUT_OF_BOUNDS, field, expected, fault.get());
    }
  }
}
