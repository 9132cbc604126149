package org.dutywatch.monitor.board;

import java.util.Comparator;
import java.util.List;

/**
 * Orders the values of groups, the first dimension first, each by Unicode code point. That differs
 * from the order of strings, which compares UTF-16 units, beyond the basic plane.
 */
public final class CodePointOrder implements Comparator<List<String>> {

  @Override
  public int compare(List<String> one, List<String> other) {
    for (int i = 0; i < one.size(); i++) {
      int order = compare(one.get(i), other.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static int compare(String one, String other) {
    int at = 0;
    while (at < one.length() && at < other.length()) {
      int codePoint = one.codePointAt(at);
      int order = Integer.compare(codePoint, other.codePointAt(at));
      if (order != 0) {
        return order;
      }
      at += Character.charCount(codePoint);
    }
    return Integer.compare(one.length(), other.length());
  }
}
