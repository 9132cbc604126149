package org.dutywatch.simulator.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is to be done on which day, in the order in which it was put down. */
final class Agenda {
  private final Map<LocalDate, List<Step>> days = new HashMap<>();

  /** Something that happens on a day, and may put down more. */
  interface Step {
    void takeOn(LocalDate day);
  }

  void on(LocalDate day, Step step) {
    days.computeIfAbsent(day, any -> new ArrayList<>()).add(step);
  }

  /** Takes every step of a day, those too that other steps put down for the same day. */
  void work(LocalDate day) {
    List<Step> steps = days.getOrDefault(day, List.of());
    for (int next = 0; next < steps.size(); next++) {
      steps.get(next).takeOn(day);
    }
    days.remove(day);
  }
}
