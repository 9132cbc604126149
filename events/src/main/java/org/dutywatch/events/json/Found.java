package org.dutywatch.events.json;

import java.util.List;

/** What JSON holds for a field, before anyone has judged whether it may. */
sealed interface Found {

  /** What it is, for a message; never what it says. */
  String described();

  /** A string. */
  record Text(String value) implements Found {
    @Override
    public String described() {
      return "a string";
    }
  }

  /** A number, as it is written. */
  record Numeral(String literal) implements Found {
    @Override
    public String described() {
      return "a number";
    }
  }

  /** True or false. */
  record Flag(boolean value) implements Found {
    @Override
    public String described() {
      return "a boolean";
    }
  }

  /** An array, with what is in it. */
  record Items(List<Found> items) implements Found {
    @Override
    public String described() {
      return "an array";
    }
  }

  /** What no field can be read from, so that its content is not kept. */
  enum Opaque implements Found {
    NULL("null"),
    ARRAY("an array"),
    OBJECT("an object");

    private final String description;

    Opaque(String description) {
      this.description = description;
    }

    @Override
    public String described() {
      return description;
    }
  }
}
