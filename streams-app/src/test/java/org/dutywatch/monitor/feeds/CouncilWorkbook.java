package org.dutywatch.monitor.feeds;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Makes a council's workbook of 200 children in many spellings. What becomes of a child depends on
 * its number alone, so that every figure is known by counting. The children come in fives, 40 of
 * each sort: one is referred without further action, one is assessed in time, one late, one is
 * still being assessed, and about one there is a section 47 enquiry.
 */
final class CouncilWorkbook {
  static final int CHILDREN = 200;

  private static final LocalDate REFERRED = LocalDate.of(2019, 6, 3);
  private static final Object[] YES = {"Yes", "a) Yes", "Y", true, 1};
  private static final Object[] NO = {"No", "b) No", "n", false, 0, null};
  private static final Object[] SOURCES = {
    "q) 6: Police", "6", "1A) Individual", "2B", "School nurse", "p1) 5D: LA services", null, "zz"
  };
  private static final Object[] CATEGORIES = {"NEG", "a) Neglect", "Emotional abuse", "mul"};

  private final TestWorkbook workbook;

  private CouncilWorkbook(TestWorkbook workbook) {
    this.workbook = workbook;
  }

  /**
   * Writes the workbook.
   *
   * @param saved when it says that it was saved
   * @param blanked of how many of the 40 children assessed in time the authorisation is left blank
   */
  static Path write(Path folder, Instant saved, int blanked) throws Exception {
    try (TestWorkbook workbook = new TestWorkbook()) {
      CouncilWorkbook council = new CouncilWorkbook(workbook.saved(saved));
      council.plans();
      council.assessments(blanked);
      council.enquiries();
      council.referrals();
      return workbook.in(folder);
    }
  }

  private void referrals() {
    workbook.sheet("List 3").row("Referrals in the last six months").skip(2);
    workbook.row(
        "CHILD UNIQUE-ID:",
        "Gender",
        "Referral Date (dd/mm/yyyy)",
        "Referral Source",
        "Referral\nNFA?",
        "Allocated Team");
    for (int child = 1; child <= 20; child++) {
      workbook.row(child, "b) Female", LocalDate.of(2019, 4, 8), "6", "No", "North");
    }
    for (int child = 1; child <= CHILDREN; child++) {
      Object nfa = child % 5 == 0 ? YES[nth(child) % YES.length] : NO[nth(child) % NO.length];
      Object source = SOURCES[child % SOURCES.length];
      workbook.row(id(child), null, spelled(child, referred(child)), source, nfa, team(child));
    }
    workbook.row(1, null, LocalDate.of(2019, 4, 8), "q) 6: Police", "b) No", "North ");
    workbook.row(null, null, REFERRED, "6", "No", "North");
    workbook.row(201, null, "next week", "6", "No", "North");
  }

  private void assessments(int blanked) {
    workbook.sheet("List_4").row(TestWorkbook.ASSESSMENTS);
    for (int child = 1; child <= CHILDREN; child++) {
      LocalDate start = referred(child).plusDays(7);
      Object authorised =
          switch (child % 5) {
            case 1 -> nth(child) < blanked ? null : spelled(child, LocalDate.of(2019, 6, 17));
            case 2 -> spelled(child, LocalDate.of(2019, 8, 12));
            default -> null;
          };
      if (child % 5 >= 1 && child % 5 <= 3) {
        workbook.row(id(child), spelled(child, start), authorised);
      }
    }
  }

  private void enquiries() {
    workbook.sheet("S47").row(TestWorkbook.SECTION_47);
    for (int child = 4; child <= CHILDREN; child += 5) {
      boolean held = nth(child) < 24;
      Object conference = held ? spelled(child, conference(child)) : null;
      workbook.row(id(child), LocalDate.of(2019, 6, 10), held ? "b) No" : "Yes", conference);
    }
  }

  private void plans() {
    workbook.sheet("List_7").row(TestWorkbook.PLANS);
    for (int child = 4; nth(child) < 24; child += 5) {
      int nth = nth(child);
      workbook.row(
          id(child),
          spelled(child, conference(child)),
          CATEGORIES[nth % CATEGORIES.length],
          nth < 8 ? spelled(child, LocalDate.of(2019, 9, 2)) : null,
          nth < 4 ? spelled(child, LocalDate.of(2019, 9, 9)) : null,
          nth < 6 ? 1 : null);
    }
    workbook.row("202", REFERRED);
  }

  /** Which of its sort a child is, from 0. */
  private static int nth(int child) {
    return (child - 1) / 5;
  }

  /** 3 June; of those still being assessed 16 then, 12 on 31 July and 12 on 5 August. */
  private static LocalDate referred(int child) {
    if (child % 5 != 3 || nth(child) < 16) {
      return REFERRED;
    }
    return nth(child) < 28 ? LocalDate.of(2019, 7, 31) : LocalDate.of(2019, 8, 5);
  }

  /** The first 16 after 10 working days, the others after 20. */
  private static LocalDate conference(int child) {
    return nth(child) < 16 ? LocalDate.of(2019, 6, 24) : LocalDate.of(2019, 7, 8);
  }

  /** 100 children in the North, 50 in the South, 50 without a team. */
  private static String team(int child) {
    if (child <= 100) {
      return child % 2 == 0 ? "North" : " North\u00a0";
    }
    return child <= 150 ? "South" : null;
  }

  private static Object id(int child) {
    return child % 2 == 0 ? (Object) child : child + " ";
  }

  private static Object spelled(int child, LocalDate date) {
    return switch (nth(child) % 5) {
      case 0 -> date;
      case 1 -> date.format(DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.UK));
      case 2 -> date + " 00:00:00";
      case 3 -> date.format(DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH));
      default -> date.toEpochDay() - LocalDate.of(1899, 12, 30).toEpochDay();
    };
  }
}
