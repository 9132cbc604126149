package org.dutywatch.proof.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.dutywatch.proof.oracle.Events.bytes;
import static org.dutywatch.proof.oracle.Events.event;
import static org.dutywatch.proof.oracle.Events.json;
import static org.dutywatch.proof.oracle.Events.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeTest {
  private static final String NOON = "2010-05-10T12:00:00Z";

  private final Intake intake = new Intake(Events.setting("southend-2010"));

  private static ObjectNode referral() {
    return event("referral.received", "R1", NOON, "{'child':'C1'}");
  }

  private void assertRefused(ConsumerRecord<byte[], byte[]> record, RecordType type, String field) {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> intake.statement(record, type))
        .withMessageStartingWith(field + ": ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "specversion | {'specversion':'0.3'}",
        "specversion | {'specversion':1.0}",
        "id | {'id':null}",
        "id | {'id':''}",
        "id | {'id':'tab\\there'}",
        "source | {'source':7}",
        "type | {'type':'referral.closed'}",
        "type | {'type':'cp-plan.started'}",
        "subject | {'subject':''}",
        "time | {'time':'2010-05-10T12:00:00'}",
        "recordedtime | {'recordedtime':'soon'}",
        "recordedtime | {'recordedtime':1}",
        "authority | {'authority':''}",
        "authority | {'authority':'E0600003300000033'}",
        "authority | {'authority':'E06 0033'}",
        "data | {'data':null}",
        "data | {'data':[]}",
        "child | {'data':{}}",
        "child | {'data':{'child':1}}",
        "child | {'data':{'child':'a/b'}}",
        "family | {'data':{'child':'C1','family':''}}",
        "agency | {'data':{'child':'C1','agency':5}}",
        "team | {'data':{'child':'C1','team':'line\\nbreak'}}",
        "retracted | {'data':{'child':'C1','retracted':'true'}}"
      })
  void aBadReferralIsRefusedByTheNameOfTheField(String field, String fields) {
    ObjectNode bad = referral().setAll(json(fields));
    assertRefused(record("referrals", bytes("E06000033/C1"), bad), RecordType.REFERRAL, field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "referral.decided | outcome | {'child':'C1'}",
        "referral.decided | outcome | {'child':'C1','outcome':'Assessment'}",
        "referral.decided | reason | {'child':'C1','outcome':'early-help','reason':[]}",
        "assessment.started | kind | {'child':'C1','kind':'core assessment'}",
        "assessment.started | referral | {'child':'C1','kind':'core','referral':{}}",
        "assessment.completed | outcome | {'child':'C1','outcome':true}",
        "cp-plan.started | category | {'child':'C1','category':'other'}",
        "cp-plan.started | previousPlans | {'child':'C1','category':'neglect','previousPlans':-1}",
        "cp-plan.started | previousPlans | {'child':'C1','category':'neglect','previousPlans':'1'}",
        "cp-plan.started | previousPlans | {'child':'C1','category':'neglect','previousPlans':0.5}",
        "cp-plan.reviewed | review | {'child':'C1'}",
        "cp-plan.reviewed | review | {'child':'C1','retracted':true}",
        "cp-plan.ended | reason | {'child':'C1','reason':2}"
      })
  void badDataAreRefusedByTheNameOfTheField(String type, String field, String data) {
    RecordType recordType =
        type.startsWith("referral")
            ? RecordType.REFERRAL
            : type.startsWith("assessment") ? RecordType.ASSESSMENT : RecordType.CP_PLAN;
    assertRefused(record(event(type, "S1", NOON, data)), recordType, field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "incidentTime | {'incidentTime':'noon'}",
        "children | {'children':null}",
        "children | {'children':'C1'}",
        "children | {'children':['C1',2]}",
        "children | {'children':['']}",
        "risk | {'risk':'low'}"
      })
  void aBadNotificationIsRefusedByTheNameOfTheField(String field, String fields) {
    ObjectNode data =
        json("{'incidentTime':'" + NOON + "','children':[],'risk':'high'}").setAll(json(fields));
    ObjectNode bad = event("dv-notification.received", "N1", NOON, data.toString());
    assertRefused(record(bad), RecordType.DV_NOTIFICATION, field);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'child':'C1','agency':null,'team':' ','unheard':{'of':1}}",
        "{'child':'C1','retracted':null}",
        "{'child':'C1','retracted':true,'family':12}",
      })
  void whatIsOddButAllowedIsTaken(String data) throws RefusedException {
    Statement statement =
        intake.statement(record(event("referral.received", "R1", NOON, data)), RecordType.REFERRAL);
    assertThat(statement.record().child()).isEqualTo("C1");
  }

  @Test
  void idsOf128CodePointsAreTakenAndLongerOnesRefused() throws RefusedException {
    ObjectNode longest = referral().put("subject", "😀".repeat(128));
    assertThat(intake.statement(record(longest), RecordType.REFERRAL).record().subject())
        .isEqualTo("😀".repeat(128));
    assertRefused(
        record(referral().put("subject", "😀".repeat(129))), RecordType.REFERRAL, "subject");
  }

  @Test
  void aFactOfMoreThan64KibIsRefused() throws RefusedException {
    ObjectNode event = referral();
    int envelope = event.put("note", "").toString().length();
    event.put("note", "x".repeat(64 * 1024 - envelope));
    assertThat(intake.statement(record(event), RecordType.REFERRAL)).isNotNull();
    event.put("note", "x".repeat(64 * 1024 - envelope + 1));
    assertRefused(record(event), RecordType.REFERRAL, "value");
  }

  @Test
  void aRecordWithoutValueOrWithBrokenJsonIsRefused() {
    for (String value : new String[] {"{", "{} {}", "[]", "{\"id\":\"1\",\"id\":\"2\"}", ""}) {
      ConsumerRecord<byte[], byte[]> record =
          new ConsumerRecord<>("dutywatch.referrals", 0, 0, bytes("E06000033/C1"), bytes(value));
      assertRefused(record, RecordType.REFERRAL, "value");
    }
    assertRefused(
        new ConsumerRecord<>("dutywatch.referrals", 0, 0, bytes("E06000033/C1"), null),
        RecordType.REFERRAL,
        "value");
  }

  @Test
  void aKeyThatIsNotTheRecordsIsRefused() {
    assertRefused(
        record("referrals", bytes("E06000033/C2"), referral()), RecordType.REFERRAL, "key");
    assertRefused(record("referrals", null, referral()), RecordType.REFERRAL, "key");
  }

  @Test
  void aPartitionThatIsNotTheKeysIsRefused() {
    ConsumerRecord<byte[], byte[]> right = record(referral());
    ConsumerRecord<byte[], byte[]> wrong =
        new ConsumerRecord<>(
            right.topic(),
            (right.partition() + 1) % Events.PARTITIONS,
            0,
            right.key(),
            right.value());
    right.headers().forEach(wrong.headers()::add);
    assertRefused(wrong, RecordType.REFERRAL, "partition");
  }

  @Test
  void anEventInBinaryModeSaysTheSame() throws RefusedException {
    ObjectNode event = referral();
    ConsumerRecord<byte[], byte[]> structured = record(event);
    ConsumerRecord<byte[], byte[]> binary =
        new ConsumerRecord<>(
            structured.topic(),
            structured.partition(),
            1,
            structured.key(),
            bytes(event.remove("data").toString()));
    event
        .properties()
        .forEach(
            field ->
                binary.headers().add("ce_" + field.getKey(), bytes(field.getValue().textValue())));
    binary.headers().add("content-type", bytes("application/json"));
    assertThat(intake.statement(binary, RecordType.REFERRAL))
        .isEqualTo(intake.statement(structured, RecordType.REFERRAL));
  }

  @Test
  void aTickMovesTheClockOnlyWhereItIsInUse() throws RefusedException {
    ConsumerRecord<byte[], byte[]> tick =
        record("clock", null, event("clock.tick", "clock", NOON, "{}"));
    assertThat(intake.tick(tick)).isEqualTo(Instant.parse(NOON));
    Intake byTheWall =
        new Intake(new Setting("southend-2010", "", "dutywatch.", Events.PARTITIONS, false));
    assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> byTheWall.tick(tick));
  }

  @Test
  void anEventWithoutAuthorityIsRefusedWhereThereIsNoDefault() {
    Intake withoutDefault =
        new Intake(new Setting("southend-2010", "", "dutywatch.", Events.PARTITIONS, true));
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> withoutDefault.statement(record(referral()), RecordType.REFERRAL))
        .withMessageStartingWith("authority: ");
  }
}
