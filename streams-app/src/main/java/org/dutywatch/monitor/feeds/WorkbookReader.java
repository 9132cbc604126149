package org.dutywatch.monitor.feeds;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Opens an Annex A workbook from outside, within limits, and finds its lists by their headers. The
 * sheets are streamed, so that memory goes with the rows that are kept and not with the file. Of
 * formulas the value that the workbook holds is read; nothing is calculated.
 */
final class WorkbookReader {
  /** The largest file that is opened, in bytes: 50 MiB. */
  static final long LARGEST_FILE = 50L << 20;

  /** The most rows of one list. */
  static final int MOST_ROWS = 200_000;

  /** The largest part of the file once unpacked, in bytes: 256 MiB. */
  private static final long LARGEST_PART = 256L << 20;

  /** A part that shrinks to less than this share of itself is taken for a zip bomb. */
  private static final double SMALLEST_PACKED_SHARE = 0.01;

  private final int mostRows;

  /** A reader with the limits that are documented. */
  WorkbookReader() {
    this(MOST_ROWS);
  }

  WorkbookReader(int mostRows) {
    this.mostRows = mostRows;
    ZipSecureFile.setMaxEntrySize(LARGEST_PART);
    ZipSecureFile.setMinInflateRatio(SMALLEST_PACKED_SHARE);
  }

  /**
   * Reads the lists of a workbook.
   *
   * @throws UnreadableWorkbookException if the file is no such workbook or is over a limit
   */
  AnnexAWorkbook read(Path file) throws UnreadableWorkbookException {
    checkFile(file);
    try (OPCPackage pack = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
      XSSFReader reader = new XSSFReader(pack);
      XMLReader parser = XMLHelper.newXMLReader();
      boolean dates1904 = dates1904(reader, parser);
      List<SheetRows> sheets = sheets(pack, reader, parser);
      return new AnnexAWorkbook(
          lists(sheets),
          pack.getPackageProperties().getModifiedProperty().map(Date::toInstant),
          dates1904,
          unread(sheets));
    } catch (IOException
        | OpenXML4JException
        | SAXException
        | ParserConfigurationException
        // The library answers damaged content with unchecked exceptions of many kinds.
        | RuntimeException problem) {
      throw new UnreadableWorkbookException(reason(problem), problem);
    }
  }

  private static void checkFile(Path file) throws UnreadableWorkbookException {
    try {
      if (!Files.isRegularFile(file)) {
        throw new UnreadableWorkbookException("there is no such file");
      }
      if (Files.size(file) > LARGEST_FILE) {
        throw new UnreadableWorkbookException("is larger than 50 MiB, the most that is read");
      }
      FileMagic kind = FileMagic.valueOf(file.toFile());
      if (kind == FileMagic.OLE2) {
        throw new UnreadableWorkbookException(
            "is protected with a password or in an old format (.xls): save it as .xlsx without a"
                + " password");
      }
      if (kind != FileMagic.OOXML) {
        throw new UnreadableWorkbookException("is no Excel workbook (.xlsx)");
      }
    } catch (IOException problem) {
      throw new UnreadableWorkbookException("cannot be read", problem);
    }
  }

  /** The zip library tells of a bomb by message alone. */
  private static String reason(Exception problem) {
    boolean bomb =
        Stream.iterate((Throwable) problem, cause -> cause != null, Throwable::getCause)
            .map(Throwable::getMessage)
            .anyMatch(message -> message != null && message.contains("Zip bomb"));
    return bomb
        ? "unpacks to far more than a workbook of this kind holds, and is not read"
        : "is no Excel workbook (.xlsx), or is damaged";
  }

  private List<SheetRows> sheets(OPCPackage pack, XSSFReader reader, XMLReader parser)
      throws IOException, OpenXML4JException, SAXException {
    ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(pack, false);
    List<SheetRows> sheets = new ArrayList<>();
    XSSFReader.SheetIterator parts = reader.getSheetIterator();
    while (parts.hasNext()) {
      try (InputStream part = parts.next()) {
        SheetRows rows = new SheetRows(parts.getSheetName(), mostRows);
        parser.setContentHandler(
            new XSSFSheetXMLHandler(
                new OneStyle(), null, strings, rows, new PlainNumbers(), false));
        parser.parse(new InputSource(part));
        sheets.add(rows);
      }
    }
    return sheets;
  }

  private Map<AnnexAList, List<ListRow>> lists(List<SheetRows> sheets)
      throws UnreadableWorkbookException {
    Map<AnnexAList, List<ListRow>> lists = new EnumMap<>(AnnexAList.class);
    for (SheetRows sheet : sheets) {
      if (isRead(sheet, sheets)) {
        AnnexAList list = sheet.list().orElseThrow();
        List<ListRow> rows = lists.computeIfAbsent(list, each -> new ArrayList<>());
        rows.addAll(sheet.rows());
        if (sheet.overLimit() || rows.size() > mostRows) {
          throw new UnreadableWorkbookException(
              "has more than " + mostRows + " rows in " + list.title());
        }
      }
    }
    if (lists.isEmpty()) {
      throw new UnreadableWorkbookException(
          "has no list of referrals, assessments, section 47 enquiries or child protection plans"
              + " whose headers are known");
    }
    return lists;
  }

  /** A sheet that bears a list's name is read before others that only look like the list. */
  private static boolean isRead(SheetRows sheet, List<SheetRows> sheets) {
    return sheet
        .list()
        .filter(
            list ->
                list.isNamedBy(sheet.sheet())
                    || sheets.stream()
                        .noneMatch(
                            other ->
                                other.list().equals(sheet.list()) && list.isNamedBy(other.sheet())))
        .isPresent();
  }

  private static List<String> unread(List<SheetRows> sheets) {
    return sheets.stream()
        .filter(sheet -> sheet.list().isPresent() && !isRead(sheet, sheets))
        .map(SheetRows::sheet)
        .toList();
  }

  private static boolean dates1904(XSSFReader reader, XMLReader parser)
      throws IOException, OpenXML4JException, SAXException {
    AtomicBoolean dates1904 = new AtomicBoolean();
    parser.setContentHandler(
        new DefaultHandler() {
          @Override
          public void startElement(String uri, String name, String qName, Attributes attributes) {
            if (name.equals("workbookPr")) {
              String value = attributes.getValue("date1904");
              dates1904.set("1".equals(value) || "true".equals(value));
            }
          }
        });
    try (InputStream workbook = reader.getWorkbookData()) {
      parser.parse(new InputSource(workbook));
    }
    return dates1904.get();
  }

  /** Leaves numbers as they are, whatever their format: a date's column says that it is one. */
  private static final class PlainNumbers extends DataFormatter {
    @Override
    public String formatRawCellContents(double value, int index, String format, boolean dates1904) {
      return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
  }

  /** Gives every cell the default style, so that the workbook's own need not be held in memory. */
  private static final class OneStyle extends StylesTable {
    @Override
    public XSSFCellStyle getStyleAt(int index) {
      return super.getStyleAt(0);
    }
  }
}
