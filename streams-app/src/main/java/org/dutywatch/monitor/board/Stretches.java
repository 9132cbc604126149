package org.dutywatch.monitor.board;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** By how much a draft changes stretches: differences of cells, to be added up. */
final class Stretches {
  private final Map<Key, Map<Integer, List<Cells.Builder>>> differences = new HashMap<>();

  /**
   * Which stretch.
   *
   * @param number as {@link Stretch#numberOf} tells
   */
  record Key(String authority, int number) {}

  /** Enters that a sheet of an authority became another. */
  void enter(String authority, Sheet before, Sheet after) {
    Map<Key, Map<Integer, Cells.Builder>> ofThisSheet = new HashMap<>();
    after.forEachChange(
        before,
        (column, day, outcome, difference) ->
            ofThisSheet
                .computeIfAbsent(
                    new Key(authority, Stretch.numberOf(day)), stretch -> new HashMap<>())
                .computeIfAbsent(column, c -> new Cells.Builder(1))
                .add(day, outcome, difference));
    ofThisSheet.forEach(
        (key, columns) ->
            columns.forEach(
                (column, cells) ->
                    differences
                        .computeIfAbsent(key, stretch -> new HashMap<>())
                        .computeIfAbsent(column, c -> new ArrayList<>())
                        .add(cells)));
  }

  /** The stretches that change, as they become. */
  Map<Key, Stretch> onTopOf(Sums sums) {
    Map<Key, Stretch> changed = new HashMap<>();
    differences.forEach(
        (key, columns) -> {
          SortedMap<Integer, Cells> more = new TreeMap<>();
          columns.forEach((column, cells) -> more.put(column, sum(cells)));
          changed.put(key, new Stretch(key.number(), sums.stretch(key).plus(more)));
        });
    return changed;
  }

  /** Two by two, so that none is gone through again for each of the others. */
  private static Cells sum(List<Cells.Builder> each) {
    List<Cells> left = each.stream().map(Cells.Builder::build).toList();
    while (left.size() > 1) {
      List<Cells> half = new ArrayList<>(left.size() / 2 + 1);
      for (int i = 0; i < left.size(); i += 2) {
        half.add(i + 1 < left.size() ? left.get(i).plus(left.get(i + 1)) : left.get(i));
      }
      left = half;
    }
    return left.get(0);
  }
}
