package org.dutywatch.proof.oracle;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class OracleIndependenceTest {
  private static final String ORACLE = "org.dutywatch.proof.oracle..";

  @Test
  void theOracleKnowsNothingOfTheProjectButItself() {
    JavaClasses oracle = new ClassFileImporter().importPackages("org.dutywatch.proof.oracle");
    noClasses()
        .that()
        .resideInAPackage(ORACLE)
        .should()
        .dependOnClassesThat(resideInAPackage("org.dutywatch..").and(not(resideInAPackage(ORACLE))))
        .check(oracle);
  }
}
