package org.dutywatch.simulator.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The 153 councils of England with children's services: codes of the pattern of the Office for
 * National Statistics, and sizes spread as theirs are, so that the sum is near England's figures.
 * Which council has which size is made up, but that counties are the largest.
 */
public final class England {
  private static final int UNITARY = 62;
  private static final int METROPOLITAN = 36;
  private static final int LONDON = 33;
  private static final int COUNTIES = 22;
  private static final int COUNCILS = UNITARY + METROPOLITAN + LONDON + COUNTIES;
  private static final int OTHERS = COUNCILS - COUNTIES;

  /** Has no divisor in common with the number of the others: each place of theirs comes up once. */
  private static final int STRIDE = 37;

  /** Sizes at these shares of councils, from the smallest to the largest. */
  private static final double[] SHARES = {0, 0.1, 0.25, 0.5, 0.75, 0.9, 1};

  private static final double[] SIZES = {0.08, 0.45, 0.65, 1, 1.75, 3.3, 8};

  private England() {}

  /** All of them, always the same. */
  public static List<SizedCouncil> councils() {
    List<SizedCouncil> councils = new ArrayList<>();
    for (int i = 0; i < COUNCILS; i++) {
      int place = i < OTHERS ? i * STRIDE % OTHERS : i;
      councils.add(new SizedCouncil(code(i), size((place + 0.5) / COUNCILS)));
    }
    return councils;
  }

  private static String code(int number) {
    if (number < UNITARY) {
      return code("E06", number);
    }
    if (number < UNITARY + METROPOLITAN) {
      return code("E08", number - UNITARY);
    }
    return number < OTHERS
        ? code("E09", number - UNITARY - METROPOLITAN)
        : code("E10", number - OTHERS);
  }

  private static String code(String kind, int number) {
    return String.format(Locale.ROOT, "%s%06d", kind, number + 1);
  }

  private static double size(double share) {
    int above = 1;
    while (SHARES[above] < share) {
      above++;
    }
    double part = (share - SHARES[above - 1]) / (SHARES[above] - SHARES[above - 1]);
    return SIZES[above - 1] * StrictMath.pow(SIZES[above] / SIZES[above - 1], part);
  }
}
