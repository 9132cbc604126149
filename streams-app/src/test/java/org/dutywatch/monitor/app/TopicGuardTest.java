package org.dutywatch.monitor.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.dutywatch.monitor.topology.TopicGuard;
import org.dutywatch.monitor.topology.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(TestBroker.Extension.class)
@Timeout(120)
class TopicGuardTest {
  private static final List<String> INPUTS =
      List.of("referrals", "assessments", "cp-plans", "dv-notifications", "clock");
  private static final Map<String, String> RIGHT =
      Map.of(
          "retention.ms",
          "-1",
          "message.timestamp.type",
          "LogAppendTime",
          "max.message.bytes",
          "1048588");

  private final TestBroker broker;
  private final String prefix;

  TopicGuardTest(TestBroker broker) {
    this.broker = broker;
    this.prefix = broker.newPrefix();
  }

  @Test
  void makesTheTopicsThatAreMissingWithTheSettingsThatKeepEvents() {
    assertThat(ensure(3)).isEqualTo(3);

    for (String input : INPUTS) {
      assertThat(partitions(input)).as(input).isEqualTo(input.equals("clock") ? 1 : 3);
      Config settings = settings(input);
      assertThat(settings.get("retention.ms").value()).isEqualTo("-1");
      assertThat(settings.get("retention.bytes").value()).isEqualTo("-1");
      assertThat(settings.get("cleanup.policy").value()).isEqualTo("delete");
      assertThat(settings.get("message.timestamp.type").value()).isEqualTo("LogAppendTime");
    }
    for (String notices : List.of("breaches", "dead-letters")) {
      Config settings = settings(notices);
      assertThat(settings.get("retention.ms").value()).isEqualTo("7776000000"); // 90 days
      assertThat(settings.get("cleanup.policy").value()).isEqualTo("delete");
      assertThat(settings.get("message.timestamp.type").value()).isEqualTo("LogAppendTime");
      assertThat(settings.get("max.message.bytes").value()).isEqualTo("4194304");
    }
  }

  @Test
  void whatWasSentAgainIsRememberedLongerThanItsLetterIsKept() {
    ensure(3);

    assertThat(partitions("dead-letters-resent")).isEqualTo(1);
    Config settings = settings("dead-letters-resent");
    assertThat(settings.get("retention.ms").value()).isEqualTo("15552000000"); // 180 days
    assertThat(settings.get("cleanup.policy").value()).isEqualTo("delete");
    assertThat(settings.get("message.timestamp.type").value()).isEqualTo("LogAppendTime");
  }

  @Test
  void ofAcknowledgementsAndDeadEndsTheLastOfEachIsKept() {
    new TopicGuard(broker.admin(), new Topics(prefix)).ensureNotices(3);

    assertThat(ensure(3)).as("the monitor takes them as they are").isEqualTo(3);
    assertThat(partitions("breaches")).isEqualTo(3);
    for (String topic : List.of("acknowledgements", "dead-ends")) {
      assertThat(partitions(topic)).as(topic).isEqualTo(1);
      assertThat(settings(topic).get("cleanup.policy").value()).isEqualTo("compact,delete");
      assertThat(settings(topic).get("retention.ms").value()).isEqualTo("15552000000"); // 180 days
    }
  }

  @Test
  void takesTopicsThatAreThereAlreadyAndRight() {
    INPUTS.forEach(input -> create(input, input.equals("clock") ? 1 : 5, RIGHT));

    assertThat(ensure(2)).isEqualTo(5);
    assertThat(ensure(2)).as("once more").isEqualTo(5);
    assertThat(settings("referrals").get("max.message.bytes").value()).isEqualTo("1048588");
  }

  @Test
  void anInputThatIsMissingGetsAsManyPartitionsAsTheOthers() {
    create("cp-plans", 5, RIGHT);

    assertThat(ensure(2)).isEqualTo(5);
    assertThat(partitions("referrals")).isEqualTo(5);
    assertThat(partitions("clock")).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "referrals, retention.ms, 604800000, -1",
    "clock, retention.ms, 604800000, -1",
    "assessments, retention.bytes, 1000000, -1",
    "cp-plans, message.timestamp.type, CreateTime, LogAppendTime",
    "dv-notifications, cleanup.policy, compact, delete",
    "dv-notifications, cleanup.policy, 'compact,delete', delete",
    "referrals, max.message.bytes, 4194304, 3145728"
  })
  void refusesAnInputThatWouldLoseEventsAndSaysWhatToChange(
      String input, String setting, String wrong, String right) {
    Map<String, String> settings = new HashMap<>(RIGHT);
    settings.put(setting, wrong);
    create(input, 1, settings);

    assertThatExceptionOfType(TopicGuard.UnfitException.class)
        .isThrownBy(() -> ensure(1))
        .withMessageStartingWith(
            "topic " + prefix + input + ": " + setting + " is " + wrong + ", expected " + right)
        .withMessageContaining("--add-config " + setting + "=" + right);
  }

  @Test
  void refusesUnequalNumbersOfPartitions() {
    create("referrals", 2, RIGHT);
    create("cp-plans", 3, RIGHT);

    assertThatExceptionOfType(TopicGuard.UnfitException.class)
        .isThrownBy(() -> ensure(2))
        .withMessageContaining("same number of partitions")
        .withMessageContaining(prefix + "referrals=2")
        .withMessageContaining(prefix + "cp-plans=3");
  }

  @Test
  void refusesAClockOfTwoPartitions() {
    create("clock", 2, RIGHT);

    assertThatExceptionOfType(TopicGuard.UnfitException.class)
        .isThrownBy(() -> ensure(2))
        .withMessage("topic " + prefix + "clock must have one partition");
  }

  private int ensure(int partitions) {
    return new TopicGuard(broker.admin(), new Topics(prefix)).ensure(partitions);
  }

  private void create(String topic, int partitions, Map<String, String> settings) {
    NewTopic created =
        new NewTopic(prefix + topic, Optional.of(partitions), Optional.empty()).configs(settings);
    TestBroker.get(broker.admin().createTopics(List.of(created)).all());
    await()
        .pollInterval(Duration.ofMillis(20))
        .until(() -> TestBroker.get(broker.admin().listTopics().names()).contains(created.name()));
  }

  private int partitions(String topic) {
    return TestBroker.get(broker.admin().describeTopics(List.of(prefix + topic)).allTopicNames())
        .get(prefix + topic)
        .partitions()
        .size();
  }

  private Config settings(String topic) {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, prefix + topic);
    return TestBroker.get(broker.admin().describeConfigs(List.of(resource)).all()).get(resource);
  }
}
