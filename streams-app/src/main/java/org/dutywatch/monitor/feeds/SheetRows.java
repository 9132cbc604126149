package org.dutywatch.monitor.feeds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;

/**
 * Takes in the cells of one sheet as they are parsed: looks for a list's header in the first rows,
 * then keeps the columns of that list. For one sheet, by one thread.
 */
final class SheetRows implements SheetContentsHandler {
  /** The header stands on one of this many rows. */
  static final int HEADER_ROWS = 20;

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

  private final String sheet;
  private final int limit;
  private final Map<Integer, String> cells = new TreeMap<>();
  private final List<ListRow> rows = new ArrayList<>();
  private Optional<AnnexAList> list = Optional.empty();
  private Map<Integer, Column> header = Map.of();
  private boolean overLimit;
  private int nextColumn;

  /**
   * @param sheet the sheet's name
   * @param limit the most rows that are kept
   */
  SheetRows(String sheet, int limit) {
    this.sheet = sheet;
    this.limit = limit;
  }

  @Override
  public void startRow(int index) {
    cells.clear();
    nextColumn = 0;
  }

  @Override
  public void cell(String reference, String text, XSSFComment comment) {
    int column = reference == null ? nextColumn : new CellReference(reference).getCol();
    nextColumn = column + 1;
    if (text != null && (list.isEmpty() || header.containsKey(column))) {
      String trimmed = SPACE.matcher(text).replaceAll(" ").strip();
      if (!trimmed.isEmpty()) {
        cells.put(column, trimmed);
      }
    }
  }

  @Override
  public void endRow(int index) {
    if (list.isPresent()) {
      keep(index);
    } else if (index < HEADER_ROWS) {
      findHeader();
    }
  }

  private void findHeader() {
    Map<AnnexAList, Map<Integer, Column>> found = new EnumMap<>(AnnexAList.class);
    for (AnnexAList candidate : AnnexAList.values()) {
      candidate.headerIn(cells).ifPresent(columns -> found.put(candidate, columns));
    }
    list = found.keySet().stream().max(Comparator.comparingInt(each -> found.get(each).size()));
    list.ifPresent(each -> header = found.get(each));
  }

  private void keep(int index) {
    if (cells.isEmpty()) {
      return;
    }
    if (rows.size() == limit) {
      overLimit = true;
      return;
    }
    Map<Column, String> texts = new EnumMap<>(Column.class);
    cells.forEach((column, text) -> texts.put(header.get(column), text));
    rows.add(new ListRow(new Place(sheet, index + 1), header, texts));
  }

  /** The sheet's name. */
  String sheet() {
    return sheet;
  }

  /** The list whose header the sheet has. */
  Optional<AnnexAList> list() {
    return list;
  }

  /** The rows under the header that are not blank. */
  List<ListRow> rows() {
    return rows;
  }

  /** Whether there were more rows than are kept. */
  boolean overLimit() {
    return overLimit;
  }
}
