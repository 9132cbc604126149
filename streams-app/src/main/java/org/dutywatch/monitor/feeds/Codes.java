package org.dutywatch.monitor.feeds;

import static java.util.Map.entry;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dutywatch.events.Fact.PlanCategory;

/**
 * The code lists of an Annex A workbook in the spellings that are in use: the bare code ({@code
 * 1A}), the code with its meaning ({@code 1A) Individual}), the template's drop-down lists ({@code
 * q) 6: Police}), or the meaning alone.
 */
final class Codes {
  /** The letter that the template's drop-down lists put before each entry. */
  private static final String ENTRY = "^(?:[A-Za-z]\\d?\\s*\\)\\s*)?";

  private static final Pattern ENTRY_LETTER = Pattern.compile(ENTRY);
  private static final Pattern SOURCE_CODE =
      Pattern.compile(ENTRY + "(10|[1-9][A-Fa-f]?)(?![A-Za-z0-9])");
  private static final Pattern CATEGORY_CODE = Pattern.compile("^(neg|phy|sab|emo|mul)\\b.*");
  private static final Pattern NOT_LETTER = Pattern.compile("[^a-z]");

  private static final Map<String, String> AGENCIES =
      Map.ofEntries(
          entry("1A", "family"),
          entry("1B", "individual"),
          entry("1C", "individual"),
          entry("1D", "individual"),
          entry("2A", "school"),
          entry("2B", "school"),
          entry("3A", "health"),
          entry("3B", "health"),
          entry("3C", "health"),
          entry("3D", "health"),
          entry("3E", "health"),
          entry("3F", "health"),
          entry("4", "housing"),
          entry("5A", "local-authority"),
          entry("5B", "local-authority"),
          entry("5C", "local-authority"),
          entry("5D", "local-authority"),
          entry("6", "police"),
          entry("7", "legal"),
          entry("8", "other"),
          entry("9", "anonymous"),
          entry("10", "unknown"));

  /** Words of a source that is given by its meaning; the first that occurs decides. */
  private static final List<Map.Entry<Pattern, String>> AGENCY_WORDS =
      List.of(
          entry(words("unknown|not known|not recorded|not stated"), "unknown"),
          entry(words("anonymous"), "anonymous"),
          entry(words("police"), "police"),
          entry(words("health|gp|nurse|hospital|a&e|midwife|midwifery"), "health"),
          entry(words("schools?|education"), "school"),
          entry(words("housing"), "housing"),
          entry(words("legal|courts?"), "legal"),
          entry(words("local authority|la services|social care|early help"), "local-authority"),
          entry(words("family|parents?|carers?|relatives?"), "family"),
          entry(words("individual|self|acquaintance|neighbour"), "individual"),
          entry(words("other"), "other"));

  private static final Map<String, PlanCategory> CATEGORIES =
      Map.ofEntries(
          entry("neg", PlanCategory.NEGLECT),
          entry("neglect", PlanCategory.NEGLECT),
          entry("phy", PlanCategory.PHYSICAL),
          entry("physical", PlanCategory.PHYSICAL),
          entry("physicalabuse", PlanCategory.PHYSICAL),
          entry("physicalinjury", PlanCategory.PHYSICAL),
          entry("sab", PlanCategory.SEXUAL),
          entry("sexual", PlanCategory.SEXUAL),
          entry("sexualabuse", PlanCategory.SEXUAL),
          entry("emo", PlanCategory.EMOTIONAL),
          entry("emotional", PlanCategory.EMOTIONAL),
          entry("emotionalabuse", PlanCategory.EMOTIONAL),
          entry("mul", PlanCategory.MULTIPLE),
          entry("multiple", PlanCategory.MULTIPLE),
          entry("multiplenotrecommended", PlanCategory.MULTIPLE),
          entry("multiplecategories", PlanCategory.MULTIPLE));

  private static final Map<String, Boolean> ANSWERS =
      Map.of(
          "yes", true, "y", true, "true", true, "1", true, "no", false, "n", false, "false", false,
          "0", false);

  private Codes() {}

  /** The agency that referred, as one plain word; empty where the source is not known. */
  static Optional<String> agency(String source) {
    Matcher code = SOURCE_CODE.matcher(source);
    if (code.find()) {
      return Optional.ofNullable(AGENCIES.get(code.group(1).toUpperCase(Locale.ROOT)));
    }
    return AGENCY_WORDS.stream()
        .filter(word -> word.getKey().matcher(source).find())
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** The category of abuse; empty where it is none of the list. */
  static Optional<PlanCategory> category(String text) {
    String entry = meaning(text);
    Matcher code = CATEGORY_CODE.matcher(entry);
    String key = code.matches() ? code.group(1) : NOT_LETTER.matcher(entry).replaceAll("");
    return Optional.ofNullable(CATEGORIES.get(key));
  }

  /** Yes or no; empty where it is neither. */
  static Optional<Boolean> answer(String text) {
    return Optional.ofNullable(ANSWERS.get(meaning(text)));
  }

  private static String meaning(String text) {
    return ENTRY_LETTER.matcher(text).replaceFirst("").strip().toLowerCase(Locale.ROOT);
  }

  private static Pattern words(String alternatives) {
    return Pattern.compile("\\b(?:" + alternatives + ")\\b", Pattern.CASE_INSENSITIVE);
  }
}
