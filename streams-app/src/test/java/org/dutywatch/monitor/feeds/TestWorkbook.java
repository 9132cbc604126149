package org.dutywatch.monitor.feeds;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook made in a test, sheet by sheet and row by row. */
final class TestWorkbook implements AutoCloseable {
  /** When these workbooks say that they were saved, unless a test says otherwise. */
  static final Instant SAVED = Instant.parse("2019-09-30T15:00:00Z");

  static final Object[] REFERRALS = {
    "Child Unique ID", "Date of referral", "Referral Source", "Referral NFA?", "Allocated Team"
  };
  static final Object[] ASSESSMENTS = {
    "Child Unique ID",
    "Continuous Assessment Start Date",
    "Continuous Assessment Date of Authorisation",
    "Allocated Team"
  };
  static final Object[] SECTION_47 = {
    "Child Unique ID",
    "Strategy discussion initiating Section 47 Enquiry Start Date",
    "Was an Initial Child Protection Conference deemed unnecessary?",
    "Date of Initial Child Protection Conference",
    "Allocated Team"
  };
  static final Object[] PLANS = {
    "Child Unique ID",
    "Child Protection Plan Start Date",
    "Initial Category of Abuse",
    "Date of latest review conference",
    "Child Protection Plan End Date",
    "Number of Previous Child Protection Plans",
    "Latest Category of Abuse",
    "Allocated Team"
  };

  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final CellStyle dates = workbook.createCellStyle();
  private XSSFSheet sheet;
  private int nextRow;

  TestWorkbook() {
    dates.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
    saved(SAVED);
  }

  /** Starts a sheet; the rows that follow are its rows. */
  TestWorkbook sheet(String name) {
    sheet = workbook.createSheet(name);
    nextRow = 0;
    return this;
  }

  /** Starts the list of referrals. */
  TestWorkbook referrals() {
    return sheet("List_3").row(REFERRALS);
  }

  /** Starts the list of assessments. */
  TestWorkbook assessments() {
    return sheet("List_4").row(ASSESSMENTS);
  }

  /** Starts the list of section 47 enquiries. */
  TestWorkbook section47() {
    return sheet("List_5").row(SECTION_47);
  }

  /** Starts the list of child protection plans. */
  TestWorkbook plans() {
    return sheet("List_7").row(PLANS);
  }

  /** Adds a row. A null is a missing cell, a {@link LocalDate} a date in a date format. */
  TestWorkbook row(Object... values) {
    XSSFRow row = sheet.createRow(nextRow++);
    for (int i = 0; i < values.length; i++) {
      if (values[i] != null) {
        set(row.createCell(i), values[i]);
      }
    }
    return this;
  }

  /** Leaves rows out. */
  TestWorkbook skip(int rows) {
    nextRow += rows;
    return this;
  }

  private void set(Cell cell, Object value) {
    if (value instanceof LocalDate date) {
      cell.setCellValue(date);
      cell.setCellStyle(dates);
    } else if (value instanceof Number number) {
      cell.setCellValue(number.doubleValue());
    } else if (value instanceof Boolean answer) {
      cell.setCellValue(answer);
    } else if (value instanceof FormulaError error) {
      cell.setCellErrorValue(error.getCode());
    } else if (value instanceof Formula formula) {
      cell.setCellFormula(formula.formula());
      cell.setCellValue(formula.value());
    } else {
      cell.setCellValue((String) value);
    }
  }

  /** A formula with the number that it had when the workbook was saved. */
  record Formula(String formula, double value) {}

  /** Says when the workbook was saved; null where it does not say. */
  TestWorkbook saved(Instant at) {
    workbook
        .getProperties()
        .getCoreProperties()
        .setModified(Optional.ofNullable(at).map(Date::from));
    return this;
  }

  /** Makes its dates count from 1904. */
  TestWorkbook dates1904() {
    workbook.getCTWorkbook().getWorkbookPr().setDate1904(true);
    return this;
  }

  /** Writes the workbook into a folder. */
  Path in(Path folder) {
    try {
      Path file = Files.createTempFile(folder, "workbook", ".xlsx");
      try (OutputStream out = Files.newOutputStream(file)) {
        workbook.write(out);
      }
      return file;
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
