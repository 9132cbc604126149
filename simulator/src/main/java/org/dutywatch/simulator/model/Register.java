package org.dutywatch.simulator.model;

import java.util.List;
import java.util.stream.IntStream;

/** Gives out the ids of families, children and records, and makes the families up. */
final class Register {
  private static final Weighted<Integer> CHILDREN =
      Weighted.of(List.of(1, 2, 3, 4, 5), 55, 27, 12, 5, 1);
  private static final Weighted<Integer> EARLIER_PLANS = Weighted.of(List.of(1, 2, 3), 80, 16, 4);

  private final Dice dice;
  private final double shareWithEarlierPlans;
  private final Weighted<District> districts = District.ofACouncil();

  private int families;
  private int children;
  private int subjects;

  /**
   * A register.
   *
   * @param shareWithEarlierPlans of families, had child protection plans before the feed began
   */
  Register(Dice dice, double shareWithEarlierPlans) {
    this.dice = dice;
    this.shareWithEarlierPlans = shareWithEarlierPlans;
  }

  /** A family that nobody has met so far. */
  Family newFamily() {
    return family(CHILDREN.draw(dice));
  }

  /** A family that nobody has met so far, with so many children. */
  Family family(int size) {
    return family(size, dice.chance(shareWithEarlierPlans) ? EARLIER_PLANS.draw(dice) : 0);
  }

  /** A family that nobody has met so far, with so many earlier plans of each child. */
  Family family(int size, int earlierPlans) {
    families++;
    List<String> ids = IntStream.range(0, size).mapToObj(any -> newChild()).toList();
    return new Family("F-" + families, ids, districts.draw(dice), earlierPlans);
  }

  String newChild() {
    children++;
    return "C-" + children;
  }

  /**
   * The id of a new record.
   *
   * @param letter what it starts with
   */
  String newSubject(String letter) {
    subjects++;
    return letter + "-" + subjects;
  }
}
