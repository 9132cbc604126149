package org.dutywatch.monitor.app.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dutywatch.monitor.app.yaml.ConfigException;
import org.dutywatch.monitor.domain.policy.Indicator;
import org.dutywatch.monitor.domain.policy.Policy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyExtendsTest {
  private static final String HEAD = "extends: southend-2010\nid: mine\ntitle: My own\n";

  @TempDir private Path folder;

  private final Policy southend = PolicyLoader.load("southend-2010");

  @Test
  void aPolicyThatChangesNothingHasTheMeaningOfTheOneItExtends() throws IOException {
    Policy policy = load(HEAD);

    assertThat(policy.indicators()).isEqualTo(southend.indicators());
    assertThat(PolicyFingerprint.of(policy)).isEqualTo(PolicyFingerprint.of(southend));
  }

  @Test
  void anIndicatorMayChangeOneFieldAndKeepsTheOthersAndItsPlace() throws IOException {
    Policy policy =
        load(
            HEAD
                + """
                indicators:
                  core-assessment:
                    target: 90%
                """);

    assertThat(ids(policy)).isEqualTo(ids(southend));
    Indicator changed = policy.indicator("core-assessment").orElseThrow();
    Indicator before = southend.indicator("core-assessment").orElseThrow();
    assertThat(changed.target()).contains(0.9);
    assertThat(changed.clock()).isEqualTo(before.clock());
    assertThat(changed.history()).isEqualTo(before.history());
  }

  @Test
  void aTargetCanBeGivenUp() throws IOException {
    Policy policy = load(HEAD + "indicators: {core-assessment: {target: none}}");

    assertThat(policy.indicator("core-assessment").orElseThrow().target()).isEmpty();
  }

  @Test
  void indicatorsCanBeRemovedAndOthersComeAfterThoseThatStay() throws IOException {
    Policy policy =
        load(
            HEAD
                + """
                remove: [referrer-informed, dv-children]
                indicators:
                  dv-children:
                    title: Notifications
                    counts: Notifications.
                    better: neither
                    measure: count
                    of: dv-notifications
                """);

    assertThat(ids(policy))
        .hasSize(22)
        .doesNotContain("referrer-informed")
        .endsWith("dv-notifications", "dv-children");
  }

  @Test
  void aFileMayExtendAnotherThatLiesBesideIt() throws IOException {
    write("base.yaml", HEAD + "remove: [referrer-informed]");
    Policy policy = load("extends: base.yaml\nid: yours\ntitle: Yours\nremove: [conference]");

    assertThat(policy.id()).isEqualTo("yours");
    assertThat(ids(policy)).hasSize(21).doesNotContain("referrer-informed", "conference");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          remove: [core]                                        | line 4: remove[1]: found "core", expected an indicator of the extended policy: [referral-decision
          remove: core-assessment                               | line 4: remove: found a single value, expected a list of indicator ids
          indicators: {core-assessment: {measure: count}}       | indicators.core-assessment
          indicators: {core-assessment: {within: soon}}         | line 4: indicators.core-assessment.within: found "soon"
          indicators: {core-assessment: soon}                   | indicators.core-assessment: found a single value, expected the indicator's fields
          indicators: {visits: {title: Visits}}                 | line 4: indicators.visits.of: missing, expected one of referral
          """)
  void aWrongChangeIsRefusedWithItsPlace(String change, String message) {
    assertThatThrownBy(() -> load(HEAD + change))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining(message);
  }

  @Test
  void aPolicyThatExtendsOneThatIsNotThereIsRefused() {
    assertThatThrownBy(() -> load("extends: england-2040\nid: mine\ntitle: My own"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("line 1: extends: found \"england-2040\", expected a built-in");
  }

  @Test
  void policiesThatExtendOneAnotherInACircleAreRefused() throws IOException {
    write("policy.yaml", "extends: other.yaml\nid: a\ntitle: A");
    write("other.yaml", "extends: policy.yaml\nid: b\ntitle: B");

    assertThatThrownBy(() -> PolicyLoader.load(folder.resolve("policy.yaml").toString()))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("extends: policies extend one another in a circle");
  }

  @Test
  void aPolicyNeedsANameAndATitleOfItsOwn() {
    assertThatThrownBy(() -> load("extends: southend-2010\ntitle: My own"))
        .hasMessageContaining("id: missing");
    assertThatThrownBy(() -> load("extends: southend-2010\nid: mine"))
        .hasMessageContaining("title: missing");
  }

  @Test
  void aChangedTimescaleChangesTheFingerprintAndAChangedTitleDoesNot() throws IOException {
    String before = PolicyFingerprint.of(southend);

    assertThat(fingerprint("core-assessment: {title: Other, counts: Other., target: 1}"))
        .isEqualTo(before);
    assertThat(fingerprint("core-assessment: {within: 36 working days}")).isNotEqualTo(before);
    assertThat(fingerprint("core-assessment: {within: 35 days}")).isNotEqualTo(before);
    assertThat(fingerprint("core-assessment: {of: initial assessment}")).isNotEqualTo(before);
    assertThat(fingerprint("initial-assessment: {waits-on-referral: false}")).isNotEqualTo(before);
    assertThat(fingerprint("dv-notification: {runs: always}")).isNotEqualTo(before);
    assertThat(fingerprint("cp-review: {then: 5 months}")).isNotEqualTo(before);
    assertThat(fingerprint("re-referral: {within: 24 months}")).isNotEqualTo(before);
    assertThat(fingerprint("long-cp-plan: {at-least: 18 months}")).isNotEqualTo(before);
    assertThat(fingerprint("dv-children: {of: referrals}")).isNotEqualTo(before);
  }

  @Test
  void theOrderOfIndicatorsIsPartOfTheFingerprint() throws IOException {
    Policy oneOrder = load(twoCounts("a", "b"));
    Policy otherOrder = load(twoCounts("b", "a"));

    assertThat(PolicyFingerprint.of(oneOrder)).isNotEqualTo(PolicyFingerprint.of(otherOrder));
  }

  private static String twoCounts(String first, String second) {
    String count = ": {title: T, counts: C., better: neither, measure: count, of: referrals}\n";
    return "id: mine\ntitle: My own\nindicators:\n  " + first + count + "  " + second + count;
  }

  private String fingerprint(String change) throws IOException {
    return PolicyFingerprint.of(load(HEAD + "indicators: {" + change + "}"));
  }

  private static List<String> ids(Policy policy) {
    return policy.indicators().stream().map(Indicator::id).toList();
  }

  private Policy load(String yaml) throws IOException {
    return PolicyLoader.load(write("policy.yaml", yaml).toString());
  }

  private Path write(String name, String yaml) throws IOException {
    return Files.writeString(folder.resolve(name), yaml);
  }
}
