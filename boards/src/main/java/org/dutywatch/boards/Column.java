package org.dutywatch.boards;

import java.util.List;
import java.util.Optional;

/**
 * How a column of a table, or a bar, looks.
 *
 * @param query what it holds
 * @param unit of its numbers
 * @param colour of its numbers or its bar, where it has one of its own
 * @param words in place of numbers, where there are any
 * @param link where a click on it leads, where it leads anywhere
 */
record Column(
    Query query, Unit unit, Optional<Colour> colour, List<Word> words, Optional<Link> link) {
  static Column of(String name, String expression, Unit unit) {
    return new Column(
        new Query(expression, name), unit, Optional.empty(), List.of(), Optional.empty());
  }

  Column in(Colour itsColour) {
    return new Column(query, unit, Optional.of(itsColour), words, link);
  }

  Column saying(Word... itsWords) {
    return new Column(query, unit, colour, List.of(itsWords), link);
  }

  Column leadingTo(Link itsLink) {
    return new Column(query, unit, colour, words, Optional.of(itsLink));
  }
}
