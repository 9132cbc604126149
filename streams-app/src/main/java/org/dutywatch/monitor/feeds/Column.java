package org.dutywatch.monitor.feeds;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The columns of an Annex A workbook that are read, each with the spellings of its header that are
 * in use. A header is compared without case, spaces, line breaks, punctuation and hints in
 * brackets.
 */
enum Column {
  CHILD(
      "Child Unique ID",
      "childuniqueid",
      "childuniqueidentifier",
      "childsuniqueid",
      "uniquechildid",
      "childid",
      "lachildid"),
  TEAM("Allocated Team", "allocatedteam", "allocatedteamname", "team"),
  REFERRAL_DATE(
      "Date of referral",
      "dateofreferral",
      "dateofthereferral",
      "dateoflatestreferral",
      "referraldate",
      "datereferralreceived"),
  REFERRAL_SOURCE("Referral Source", "referralsource", "sourceofreferral", "referralsourcecode"),
  REFERRAL_NFA("Referral NFA?", "referralnfa", "referralnfayn", "referralnofurtheraction", "nfa"),
  ASSESSMENT_START(
      "Continuous Assessment Start Date",
      "continuousassessmentstartdate",
      "continuousassessmentstart",
      "dateofcontinuousassessmentstart",
      "singleassessmentstartdate"),
  ASSESSMENT_AUTHORISED(
      "Continuous Assessment Date of Authorisation",
      "continuousassessmentdateofauthorisation",
      "continuousassessmentauthorisationdate",
      "continuousassessmentauthdate",
      "continuousassessmentdateauthorised",
      "singleassessmentauthorisationdate",
      "dateofauthorisation"),
  STRATEGY_DISCUSSION(
      "Strategy discussion initiating Section 47 Enquiry Start Date",
      "strategydiscussioninitiatingsection47enquirystartdate",
      "strategydiscussioninitiatings47enquirystartdate",
      "strategydiscussionstartdate",
      "strategydiscussiondate",
      "stratdiscussiondate",
      "section47enquirystartdate",
      "section47startdate",
      "s47startdate"),
  CONFERENCE_UNNECESSARY(
      "Was an Initial Child Protection Conference deemed unnecessary?",
      "wasaninitialchildprotectionconferencedeemedunnecessary",
      "initialchildprotectionconferencedeemedunnecessary",
      "initialcpconfunnecessary",
      "icpcdeemedunnecessary",
      "wasanicpcdeemedunnecessary"),
  CONFERENCE_DATE(
      "Date of Initial Child Protection Conference",
      "dateofinitialchildprotectionconference",
      "initialchildprotectionconferencedate",
      "dateofinitialcpc",
      "initialcpconfdate",
      "dateoficpc",
      "icpcdate"),
  PLAN_START(
      "Child Protection Plan Start Date",
      "childprotectionplanstartdate",
      "dateofchildprotectionplanstart",
      "cppstartdate",
      "cpplanstartdate"),
  INITIAL_CATEGORY("Initial Category of Abuse", "initialcategoryofabuse", "initialcategory"),
  LATEST_CATEGORY("Latest Category of Abuse", "latestcategoryofabuse", "latestcategory"),
  LATEST_REVIEW(
      "Date of latest review conference",
      "dateoflatestreviewconference",
      "dateoflatestreviewconf",
      "dateofthelatestreviewconference",
      "latestreviewconferencedate",
      "dateoflastreviewconference"),
  PREVIOUS_PLANS(
      "Number of Previous Child Protection Plans",
      "numberofpreviouschildprotectionplans",
      "sumofnumberofpreviouschildprotectionplans",
      "noofpreviouschildprotectionplans",
      "numberofpreviouscpps",
      "numberofpreviouscpplans"),
  PLAN_END(
      "Child Protection Plan End Date",
      "childprotectionplanenddate",
      "dateofchildprotectionplanend",
      "cppenddate",
      "cpplanenddate");

  private static final Pattern HINT = Pattern.compile("\\([^)]*\\)");
  private static final Pattern NOT_LETTER_OR_DIGIT = Pattern.compile("[^a-z0-9]");

  private final String title;

  @SuppressWarnings("ImmutableEnumChecker") // made by of(), which gives immutable ones
  private final Set<String> spellings;

  Column(String title, String... spellings) {
    this.title = title;
    this.spellings = Set.of(spellings);
  }

  /** Its header as Ofsted's own template spells it, for reports. */
  String title() {
    return title;
  }

  /** Whether a header cell names this column. */
  boolean isNamedBy(String header) {
    return spellings.contains(normalised(header));
  }

  /** Only the letters and digits of a header, in lower case, without hints in brackets. */
  private static String normalised(String header) {
    String bare = HINT.matcher(header).replaceAll("").toLowerCase(Locale.ROOT);
    return NOT_LETTER_OR_DIGIT.matcher(bare).replaceAll("");
  }
}
