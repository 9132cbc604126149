package org.dutywatch.simulator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass.Predicates;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.InstantSource;
import java.time.LocalDate;
import org.dutywatch.events.json.DataWriter;

/** The world is made up without Kafka, without JSON and without looking at what time it is. */
@AnalyzeClasses(packages = "org.dutywatch.simulator", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule theModelKnowsEventsAndHowTheirDataIsWritten =
      classes()
          .that()
          .resideInAPackage("org.dutywatch.simulator.model")
          .should()
          .onlyDependOnClassesThat(
              Predicates.resideInAnyPackage(
                      "java..",
                      "org.dutywatch.events",
                      "org.dutywatch.simulator.calendar",
                      "org.dutywatch.simulator.scenario",
                      "org.dutywatch.simulator.model")
                  .or(Predicates.type(DataWriter.class)));

  @ArchTest
  static final ArchRule theModelDoesNotAskWhatTimeItIs =
      noClasses()
          .that()
          .resideInAPackage("org.dutywatch.simulator.model")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(InstantSource.class)
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime");

  @ArchTest
  static final ArchRule truthIsWorkedOutFromEventsAndDaysAlone =
      classes()
          .that()
          .resideInAPackage("org.dutywatch.simulator.truth")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "com.fasterxml.jackson..",
              "org.dutywatch.events",
              "org.dutywatch.simulator.calendar",
              "org.dutywatch.simulator.truth");

  /** What a simulated world gives the monitor must not be worked out by the monitor. */
  @ArchTest
  static final ArchRule nothingKnowsTheMonitor =
      noClasses().should().dependOnClassesThat().resideInAPackage("org.dutywatch.monitor..");
}
