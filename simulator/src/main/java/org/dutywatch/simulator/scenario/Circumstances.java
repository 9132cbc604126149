package org.dutywatch.simulator.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Whatever befalls the councils, taken together. */
public final class Circumstances implements Scenario {
  private final List<Scenario> scenarios;

  /** These at once; none is an ordinary world. */
  public Circumstances(List<Scenario> scenarios) {
    this.scenarios = List.copyOf(scenarios);
  }

  @Override
  public double referrals(LocalDate day) {
    double factor = 1;
    for (Scenario scenario : scenarios) {
      factor *= scenario.referrals(day);
    }
    return factor;
  }

  @Override
  public double incidents(LocalDate day) {
    double factor = 1;
    for (Scenario scenario : scenarios) {
      factor *= scenario.incidents(day);
    }
    return factor;
  }

  @Override
  public boolean policeSend(LocalDate day) {
    return scenarios.stream().allMatch(scenario -> scenario.policeSend(day));
  }

  @Override
  public double capacity(String team, LocalDate day) {
    double factor = 1;
    for (Scenario scenario : scenarios) {
      factor *= scenario.capacity(team, day);
    }
    return factor;
  }

  @Override
  public double wrongYears(LocalDate day) {
    double most = 0;
    for (Scenario scenario : scenarios) {
      most = Math.max(most, scenario.wrongYears(day));
    }
    return most;
  }

  @Override
  public boolean sendsTwice(LocalDate day) {
    return scenarios.stream().anyMatch(scenario -> scenario.sendsTwice(day));
  }

  @Override
  public boolean inGoodTime(LocalDate day) {
    return scenarios.stream().anyMatch(scenario -> scenario.inGoodTime(day));
  }

  @Override
  public Instant recorded(String locality, Instant moment) {
    Instant recorded = moment;
    for (Scenario scenario : scenarios) {
      recorded = scenario.recorded(locality, recorded);
    }
    return recorded;
  }

  @Override
  public List<Integer> movesIn(LocalDate day) {
    List<Integer> families = new ArrayList<>();
    scenarios.forEach(scenario -> families.addAll(scenario.movesIn(day)));
    return families;
  }

  /** Whether nothing befalls: then what is asked for every event need not be asked. */
  public boolean areOrdinary() {
    return scenarios.isEmpty();
  }
}
