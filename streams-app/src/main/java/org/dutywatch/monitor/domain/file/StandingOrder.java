package org.dutywatch.monitor.domain.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Comparator;
import org.dutywatch.events.Data;
import org.dutywatch.events.Statement;

/**
 * Which of two statements for one slot stands: the one recorded later; of equal ones the one with
 * the greater id, then source (as UTF-8 bytes), then the later time, then the greater data.
 * Statements that are equal in all of these are the same statement.
 */
public final class StandingOrder implements Comparator<Statement> {
  private final Comparator<Data> dataOrder;

  /**
   * An order for statements.
   *
   * @param dataOrder orders data by its canonical form
   */
  public StandingOrder(Comparator<Data> dataOrder) {
    this.dataOrder = dataOrder;
  }

  @Override
  public int compare(Statement one, Statement other) {
    int order = one.recordedTime().compareTo(other.recordedTime());
    if (order == 0) {
      order = compareUtf8(one.id(), other.id());
    }
    if (order == 0) {
      order = compareUtf8(one.source(), other.source());
    }
    if (order == 0) {
      order = one.time().compareTo(other.time());
    }
    return order != 0 ? order : dataOrder.compare(one.data(), other.data());
  }

  private static int compareUtf8(String one, String other) {
    return one.equals(other)
        ? 0
        : Arrays.compareUnsigned(one.getBytes(UTF_8), other.getBytes(UTF_8));
  }
}
