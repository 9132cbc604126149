package org.dutywatch.simulator.model;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;

/** The families that are to be referred again, until somebody does. */
final class Doorstep {
  private final Agenda agenda;
  private final Deque<Visit> anybody = new ArrayDeque<>();
  private final Deque<Visit> police = new ArrayDeque<>();

  Doorstep(Agenda agenda) {
    this.agenda = agenda;
  }

  /** From that day on whoever refers next refers this family. */
  void from(LocalDate day, Visit visit) {
    Deque<Visit> by = visit.reason() == Visit.Reason.VIOLENCE ? police : anybody;
    agenda.on(day, today -> by.add(visit));
  }

  /** Whom to refer next: a family that waits, or else a new one. */
  Visit next(boolean byPolice, Register register) {
    if (byPolice && !police.isEmpty()) {
      return police.remove();
    }
    return anybody.isEmpty()
        ? new Visit(register.newFamily(), Visit.Reason.CONCERN)
        : anybody.remove();
  }
}
