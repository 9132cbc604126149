package org.dutywatch.monitor.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbookReaderTest {
  private static final LocalDate DAY = LocalDate.of(2019, 5, 1);

  @TempDir Path folder;

  private final TestWorkbook workbook = new TestWorkbook();
  private final WorkbookReader reader = new WorkbookReader();

  @AfterEach
  void close() throws IOException {
    workbook.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "REFERRALS | Child Unique ID | Date of referral",
        "REFERRALS | CHILD  UNIQUE ID | date of Referral (dd/mm/yyyy)",
        "REFERRALS | ChildUniqueID | ReferralDate",
        "ASSESSMENTS | Child's Unique ID | Continuous Assessment Start Date",
        "ASSESSMENTS | ChildUniqueID | ContinuousAssessmentStart",
        "SECTION_47 | Child unique-ID: | Strategy discussion initiating Section 47 Enquiry Start"
            + " Date",
        "SECTION_47 | LA child ID | StratDiscussionDate",
        "SECTION_47 | Child ID | Section 47 Enquiry Start Date",
        "CP_PLANS | Child Unique ID | Child Protection Plan Start Date",
        "CP_PLANS | Child Unique ID | CPP Start Date",
      })
  void findsListsByTheSpellingsOfTheirHeaders(AnnexAList list, String child, String start)
      throws Exception {
    workbook.sheet("Sheet1").row(child, start).row("A", DAY);

    assertThat(reader.read(workbook.in(folder)).lists()).containsOnlyKeys(list);
  }

  @Test
  void theHeaderMayStandOnAnyOfTheFirstTwentyRowsAndItsColumnsAnywhere() throws Exception {
    workbook.sheet("List 3").row("Referrals received").skip(18);
    workbook.row("Notes", "Date\nof referral", null, "Other", "Child\r\nUnique ID ");
    workbook.row("x", DAY, null, "y", "A").skip(3).row("only a note").row(null, DAY, null, "", "B");

    List<ListRow> rows = reader.read(workbook.in(folder)).lists().get(AnnexAList.REFERRALS);

    assertThat(rows).extracting(row -> row.place().row()).containsExactly(21, 26);
    assertThat(rows).extracting(row -> row.text(Column.CHILD)).containsExactly("A", "B");
  }

  @Test
  void aHeaderBelowTheTwentiethRowIsNotLookedFor() {
    workbook.sheet("List 3").skip(20).row("Child Unique ID", "Date of referral").row("A", DAY);

    assertRefused(workbook.in(folder), "has no list of referrals");
  }

  @Test
  void aSheetThatBearsTheListsNameIsReadBeforeOnesThatOnlyLookLikeIt() throws Exception {
    workbook.sheet("Copy").row("Child Unique ID", "Date of referral").row("A", DAY);
    workbook.sheet("List_3").row("Child Unique ID", "Date of referral").row("B", DAY);
    workbook.sheet("List_13").row("Child Unique ID", "Date of referral").row("C", DAY);

    AnnexAWorkbook read = reader.read(workbook.in(folder));

    assertThat(read.lists().get(AnnexAList.REFERRALS))
        .extracting(row -> row.text(Column.CHILD))
        .containsExactly("B");
    assertThat(read.unread()).containsExactly("Copy", "List_13");
  }

  @Test
  void saysWhenTheWorkbookWasSaved() throws Exception {
    workbook.sheet("List_3").row("Child Unique ID", "Date of referral").row("A", DAY);

    assertThat(reader.read(workbook.in(folder)).saved()).hasValue(TestWorkbook.SAVED);
  }

  @Test
  void moreRowsThanTheLimitAreRefused() {
    workbook.sheet("List_3").row("Child Unique ID", "Date of referral");
    workbook.row("A", DAY).row("B", DAY).row("C", DAY);
    Path file = workbook.in(folder);

    assertThatThrownBy(() -> new WorkbookReader(2).read(file))
        .isInstanceOf(UnreadableWorkbookException.class)
        .hasMessage("has more than 2 rows in List 3 (referrals)");
  }

  @Test
  void aZipBombIsRefused() throws Exception {
    workbook.sheet("List_3").row("Child Unique ID", "Date of referral").row("A", DAY);

    assertRefused(withSheetFilledUp(workbook.in(folder), 64 << 20), "unpacks to far more");
  }

  @Test
  void aFileOverFiftyMebibytesIsRefusedUnopened() throws Exception {
    Path file = folder.resolve("large.xlsx");
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(WorkbookReader.LARGEST_FILE + 1);
    }

    assertRefused(file, "is larger than 50 MiB");
  }

  @Test
  void whatIsNoWorkbookIsRefusedInOneSentence() throws Exception {
    assertRefused(folder.resolve("missing.xlsx"), "there is no such file");
    assertRefused(folder, "there is no such file");
    assertRefused(written("text.xlsx", "child,date\n"), "is no Excel workbook");
    assertRefused(written("empty.xlsx", ""), "is no Excel workbook");
    assertRefused(zip("other.xlsx", "word/document.xml"), "is no Excel workbook");
    assertRefused(written("damaged.xlsx", "PK\3\4 and no more"), "is no Excel workbook");
  }

  @Test
  void oldAndEncryptedWorkbooksAreRefused() throws Exception {
    Path old = folder.resolve("old.xls");
    try (HSSFWorkbook book = new HSSFWorkbook();
        OutputStream out = Files.newOutputStream(old)) {
      book.createSheet("List_3");
      book.write(out);
    }
    Path encrypted = folder.resolve("encrypted.xlsx");
    try (POIFSFileSystem system = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(encrypted)) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (OutputStream content = encryptor.getDataStream(system)) {
        content.write(new byte[100]);
      }
      system.writeFilesystem(out);
    }

    assertRefused(old, "is protected with a password or in an old format");
    assertRefused(encrypted, "is protected with a password or in an old format");
  }

  private void assertRefused(Path file, String message) {
    assertThatThrownBy(() -> reader.read(file))
        .isInstanceOf(UnreadableWorkbookException.class)
        .hasMessageStartingWith(message);
  }

  private Path written(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private Path zip(String name, String entry) throws IOException {
    Path file = folder.resolve(name);
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      out.putNextEntry(new ZipEntry(entry));
      out.write("<x/>".getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  /**
   * A copy of a workbook whose first sheet ends with many spaces, which pack to next to nothing.
   */
  private Path withSheetFilledUp(Path file, int spaces) throws IOException {
    Path copy = folder.resolve("bomb.xlsx");
    try (ZipFile in = new ZipFile(file.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(copy))) {
      for (ZipEntry entry : in.stream().toList()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        in.getInputStream(entry).transferTo(out);
        if (entry.getName().endsWith("sheet1.xml")) {
          out.write(" ".repeat(spaces).getBytes(StandardCharsets.UTF_8));
        }
      }
    }
    return copy;
  }
}
