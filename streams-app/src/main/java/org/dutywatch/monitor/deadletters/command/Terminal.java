package org.dutywatch.monitor.deadletters.command;

import java.io.Console;
import java.util.Optional;

/** The person at the terminal, where there is one. */
public interface Terminal {

  /** Whether somebody is there who can answer. */
  boolean isThere();

  /** Whether they agree. Where nobody is there, nobody does. */
  boolean agrees(String question);

  /** The terminal that this process was started from. */
  static Terminal ofProcess() {
    return new Terminal() {
      @Override
      public boolean isThere() {
        return console().isPresent();
      }

      @Override
      public boolean agrees(String question) {
        return console()
            .map(console -> console.readLine("%s [y/N] ", question))
            .filter(answer -> answer.strip().matches("(?i)y(es)?"))
            .isPresent();
      }

      /** From Java 22 on there always is one, which then reads nothing where nobody is there. */
      @SuppressWarnings("SystemConsoleNull")
      private Optional<Console> console() {
        return Optional.ofNullable(System.console());
      }
    };
  }
}
