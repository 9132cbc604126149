package org.dutywatch.monitor;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Calendar;
import java.util.Date;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * What each package may know. The picture is in docs/architecture.md: arrows point to the domain,
 * and what a package does not list here it must not use.
 */
@AnalyzeClasses(packages = "org.dutywatch.monitor", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "org.dutywatch.monitor.";
  private static final String EVENTS = "org.dutywatch.events";
  private static final String EVENTS_JSON = "org.dutywatch.events.json";
  private static final String DOMAIN = ROOT + "domain..";
  private static final String CALENDAR = ROOT + "domain.calendar";
  private static final String POLICY = ROOT + "domain.policy";
  private static final String FILE = ROOT + "domain.file";
  private static final String MARK = ROOT + "domain.mark";
  private static final String QUALITY = ROOT + "domain.quality";
  private static final String NOTICE = ROOT + "domain.notice";
  private static final String PSEUDONYM = ROOT + "pseudonym";
  private static final String ARRIVAL = ROOT + "domain.arrival";
  private static final String STORE = ROOT + "store";
  private static final String TOPOLOGY = ROOT + "topology";
  private static final String BOARD = ROOT + "board";
  private static final String BOARD_FEED = ROOT + "board.feed";
  private static final String ADMIN = ROOT + "admin";
  private static final String CASES = ROOT + "cases";
  private static final String PEERS = ROOT + "peers";
  private static final String LIVE = ROOT + "live";
  private static final String LETTERS = ROOT + "deadletters";
  private static final String LETTERS_TOPIC = ROOT + "deadletters.topic";
  private static final String LETTERS_COMMAND = ROOT + "deadletters.command";
  private static final String NOTICES = ROOT + "notices";
  private static final String NOTICES_TOPIC = ROOT + "notices.topic";
  private static final String NOTIFY = ROOT + "notify";
  private static final String NOTIFY_SHAPE = ROOT + "notify.shape";
  private static final String NOTIFY_DELIVERY = ROOT + "notify.delivery";
  private static final String NOTIFY_TOPIC = ROOT + "notify.topic";
  private static final String READING = ROOT + "reading";
  private static final String DIGEST = ROOT + "digest";
  private static final String CLIENT = ROOT + "client";
  private static final String API = ROOT + "api";
  private static final String METRICS = ROOT + "metrics";
  private static final String FEEDS = ROOT + "feeds";
  private static final String APP = ROOT + "app";
  private static final String APP_NOTIFY = ROOT + "app.notify";
  private static final String APP_AND_BELOW = ROOT + "app..";
  private static final String KAFKA = "org.apache.kafka..";
  private static final String JACKSON = "com.fasterxml.jackson..";
  private static final String JSON_P = "jakarta.json..";
  private static final String SLF4J = "org.slf4j";

  private static final Set<String> READS_THE_CLOCK =
      Set.of("now", "currentTimeMillis", "nanoTime", "system", "systemUTC", "systemDefaultZone");

  @ArchTest static final ArchRule theCalendarKnowsNothingElse = uses(CALENDAR);

  @ArchTest static final ArchRule policiesKnowTheCalendar = uses(POLICY, EVENTS, CALENDAR);

  @ArchTest static final ArchRule filesKnowPolicies = uses(FILE, EVENTS, CALENDAR, POLICY, DIGEST);

  @ArchTest static final ArchRule digestsKnowNothingElse = uses(DIGEST);

  /** The family hash needs the platform's cryptography, which is in {@code javax.crypto}. */
  @ArchTest
  static final ArchRule marksKnowFiles =
      uses(MARK, EVENTS, CALENDAR, POLICY, FILE, QUALITY, "javax.crypto..");

  @ArchTest static final ArchRule findingsKnowFiles = uses(QUALITY, EVENTS, CALENDAR, POLICY, FILE);

  @ArchTest static final ArchRule arrivalsKnowFiles = uses(ARRIVAL, EVENTS, FILE);

  @ArchTest static final ArchRule noticesKnowClocks = uses(NOTICE, EVENTS, CALENDAR, MARK);

  /** References need the platform's cryptography too. */
  @ArchTest static final ArchRule referencesKnowRecords = uses(PSEUDONYM, EVENTS, "javax.crypto..");

  @ArchTest
  static final ArchRule theDomainHasNoOtherPackages =
      classes()
          .that()
          .resideInAPackage(DOMAIN)
          .should()
          .resideInAnyPackage(
              ROOT + "domain", CALENDAR, POLICY, FILE, MARK, QUALITY, NOTICE, ARRIVAL);

  @ArchTest
  static final ArchRule thePartsOfTheDomainHaveNoCycles =
      slices().matching(ROOT + "domain.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule thePartsOfTheMonitorHaveNoCycles =
      slices().matching(ROOT + "(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule storesKnowTheDomainAndTheStateOfStreams =
      uses(
          STORE,
          EVENTS,
          DOMAIN,
          "org.apache.kafka.common..",
          "org.apache.kafka.streams",
          "org.apache.kafka.streams.state");

  @ArchTest
  static final ArchRule theTopologyKnowsStoresAndKafka =
      uses(
          TOPOLOGY,
          EVENTS,
          EVENTS_JSON,
          DOMAIN,
          PSEUDONYM,
          DIGEST,
          STORE,
          ADMIN,
          KAFKA,
          "org.rocksdb",
          SLF4J);

  @ArchTest static final ArchRule theBoardKnowsTheDomainAlone = uses(BOARD, EVENTS, DOMAIN);

  @ArchTest
  static final ArchRule theFeedOfTheBoardKnowsStoresAndKafkasClients =
      uses(
          BOARD_FEED,
          EVENTS,
          DOMAIN,
          STORE,
          BOARD,
          ADMIN,
          READING,
          "org.apache.kafka.clients..",
          "org.apache.kafka.common..",
          SLF4J);

  @ArchTest
  static final ArchRule readingKnowsKafkasConsumers =
      uses(READING, "org.apache.kafka.clients.consumer", "org.apache.kafka.common..", SLF4J);

  @ArchTest
  static final ArchRule listsOfCasesKnowStores =
      uses(
          CASES,
          EVENTS,
          DOMAIN,
          PSEUDONYM,
          STORE,
          BOARD,
          "org.apache.kafka.common..",
          "org.apache.kafka.streams.errors",
          "org.apache.kafka.streams.state");

  @ArchTest
  static final ArchRule instancesAskOneAnotherForCasesAndFiles =
      uses(PEERS, EVENTS, DOMAIN, PSEUDONYM, STORE, BOARD, CASES, SLF4J);

  /** It writes to the servlet API's streams, as Jetty lets it without blocking. */
  @ArchTest
  static final ArchRule liveStreamsKnowWhereTheyAreWrittenTo = uses(LIVE, "jakarta.servlet..");

  /** Patches of JSON are standards, and JSON-P is the library that has both. */
  @ArchTest
  static final ArchRule deadLettersKnowEventsAndPatches =
      uses(LETTERS, EVENTS, EVENTS_JSON, BOARD, TOPOLOGY, JSON_P);

  @ArchTest
  static final ArchRule theTopicOfDeadLettersKnowsKafkasClients =
      uses(
          LETTERS_TOPIC,
          EVENTS,
          EVENTS_JSON,
          BOARD,
          TOPOLOGY,
          READING,
          LETTERS,
          JSON_P,
          "org.apache.kafka.clients..",
          "org.apache.kafka.common..");

  @ArchTest
  static final ArchRule theCommandOfDeadLettersKnowsAnHttpAddress =
      uses(LETTERS_COMMAND, LETTERS, CLIENT, JSON_P, "org.apache.commons.io", "picocli");

  @ArchTest static final ArchRule clientsKnowAnHttpAddress = uses(CLIENT, EVENTS_JSON, "picocli");

  @ArchTest static final ArchRule standingNoticesKnowTheDomain = uses(NOTICES, EVENTS, NOTICE);

  @ArchTest
  static final ArchRule theTopicsOfNoticesKnowKafkasClients =
      uses(
          NOTICES_TOPIC,
          EVENTS,
          EVENTS_JSON,
          TOPOLOGY,
          READING,
          NOTICES,
          JSON_P,
          "org.apache.kafka.clients..",
          "org.apache.kafka.common..",
          SLF4J);

  /** Whom to tell, when and in which words, is worked out without Kafka, HTTP or mail. */
  @ArchTest
  static final ArchRule tellingKnowsTheDomainAlone = uses(NOTIFY, EVENTS, CALENDAR, NOTICE, CLIENT);

  @ArchTest
  static final ArchRule shapesKnowMessages =
      uses(NOTIFY_SHAPE, EVENTS, EVENTS_JSON, NOTIFY, JSON_P);

  @ArchTest
  static final ArchRule deliveriesKnowHttpAndMail =
      uses(NOTIFY_DELIVERY, NOTIFY, NOTIFY_SHAPE, "jakarta.mail..", "org.eclipse.angus.mail.smtp");

  @ArchTest
  static final ArchRule channelsKnowKafkasClients =
      uses(
          NOTIFY_TOPIC,
          EVENTS,
          EVENTS_JSON,
          READING,
          NOTICES,
          NOTICES_TOPIC,
          NOTIFY,
          JSON_P,
          "org.apache.kafka.clients..",
          "org.apache.kafka.common..",
          SLF4J);

  /** Javalin stands on Jetty and the servlet API, and the API answers for their errors too. */
  @ArchTest
  static final ArchRule theApiSeesTheStreamThroughItsPorts =
      uses(
          API,
          EVENTS,
          EVENTS_JSON,
          DOMAIN,
          PSEUDONYM,
          BOARD,
          CASES,
          PEERS,
          LETTERS,
          NOTICES,
          LIVE,
          DIGEST,
          JACKSON,
          "de.siegmar.fastcsv.writer",
          "io.javalin..",
          "org.eclipse.jetty..",
          "jakarta.servlet..",
          SLF4J);

  @ArchTest
  static final ArchRule theMetricsKnowTheBoardAndPrometheus =
      uses(METRICS, EVENTS, DOMAIN, BOARD, "io.micrometer..", "io.prometheus..");

  @ArchTest
  static final ArchRule importersKnowEventsAndAnHttpAddress =
      uses(
          FEEDS,
          EVENTS,
          EVENTS_JSON,
          CLIENT,
          DIGEST,
          "org.apache.poi..",
          "javax.xml.parsers",
          "org.xml.sax..",
          "picocli");

  @ArchTest
  static final ArchRule nothingKnowsTheWiring =
      noClasses()
          .that()
          .resideOutsideOfPackage(APP_AND_BELOW)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(APP_AND_BELOW);

  @ArchTest
  static final ArchRule kafkaStaysInFewPackages =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              TOPOLOGY,
              STORE,
              BOARD_FEED,
              CASES,
              LETTERS_TOPIC,
              NOTICES_TOPIC,
              NOTIFY_TOPIC,
              READING,
              ADMIN,
              APP,
              APP_NOTIFY)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(KAFKA);

  /**
   * Kafka's internal packages may change with any version. Its headers are the exception: there is
   * no public class that a header can be made with.
   */
  @ArchTest
  static final ArchRule kafkasInternalsAreLeftAlone =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.apache.kafka..internals..")
                  .and(not(belongToAnyOf(RecordHeader.class, RecordHeaders.class))));

  /** Users' YAML is read in one package. */
  @ArchTest
  static final ArchRule jsonAndYamlStayAtTheEdges =
      noClasses()
          .that()
          .resideOutsideOfPackages(API, ROOT + "app.yaml")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(JACKSON);

  /** Time comes in as an argument: only so can any day be tested. Method references count too. */
  @ArchTest
  static final ArchRule onlyTheWiringReadsTheClock =
      noClasses()
          .that()
          .resideOutsideOfPackage(APP_AND_BELOW)
          .should()
          .accessTargetWhere(describe("the system's clock is read", ArchitectureTest::readsClock));

  @ArchTest
  static final ArchRule nothingSleeps =
      noClasses()
          .that()
          .resideOutsideOfPackage(APP_AND_BELOW)
          .should()
          .accessTargetWhere(
              describe("a thread is put to sleep", access -> isIn(access, "sleep", Thread.class)));

  /** A workbook's properties come as a {@code Date} from the library, and leave it at once. */
  @ArchTest
  static final ArchRule datesAreJavaTime =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(FEEDS + ".WorkbookReader")
          .should()
          .dependOnClassesThat(belongToAnyOf(Date.class, Calendar.class));

  /** A package uses the Java platform, itself and what is listed. */
  private static ArchRule uses(String thePackage, String... others) {
    return classes()
        .that()
        .resideInAPackage(thePackage)
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                Stream.concat(Stream.of("java..", thePackage), Stream.of(others))
                    .toArray(String[]::new)));
  }

  private static boolean readsClock(JavaAccess<?> access) {
    AccessTarget target = access.getTarget();
    String owner = target.getOwner().getFullName();
    return READS_THE_CLOCK.contains(target.getName())
        && (owner.startsWith("java.time.") || owner.equals(System.class.getName()));
  }

  private static boolean isIn(JavaAccess<?> access, String name, Class<?> owner) {
    return access.getTarget().getName().equals(name)
        && access.getTarget().getOwner().isEquivalentTo(owner);
  }
}
