package org.dutywatch.events;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The contract as records is plain Java, so that the domain can speak it without knowing JSON. */
@AnalyzeClasses(packages = "org.dutywatch.events", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule eventsAreThePlatformsOwnTypesAlone =
      classes()
          .that()
          .resideInAPackage("org.dutywatch.events")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "org.dutywatch.events");

  @ArchTest
  static final ArchRule theirJsonNeedsAParserAndNoMore =
      classes()
          .that()
          .resideInAPackage("org.dutywatch.events.json")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.dutywatch.events..",
              "com.fasterxml.jackson.core..",
              "org.erdtman.jcs");
}
