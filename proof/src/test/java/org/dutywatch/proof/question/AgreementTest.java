package org.dutywatch.proof.question;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AgreementTest {
  @Test
  void theSameAnswersAgreeInWhateverOrderOfNames() throws Exception {
    assertThat(fault("{'a': 1, 'b': [{'c': null}]}", "{'b': [{'c': null}], 'a': 1}")).isEmpty();
  }

  @Test
  void aDigitThatDiffersIsAFault() throws Exception {
    assertThat(fault("{'value': 0.6666666666666666}", "{'value': 0.6666666666666667}"))
        .contains("/value: expected 0.6666666666666666, found 0.6666666666666667");
    assertThat(fault("{'count': 1}", "{'count': 1.0}")).isPresent();
  }

  @Test
  void aNumberThatIsWrittenAlikeIsTheSameWhateverItIsKeptAs() {
    JsonNodeFactory json = JsonNodeFactory.instance;
    assertThat(Agreement.fault(json.numberNode(7), json.numberNode(7L))).isEmpty();
    assertThat(Agreement.fault(json.numberNode(7), json.numberNode(7.0))).isPresent();
    assertThat(Agreement.fault(json.numberNode(7), json.textNode("7"))).isPresent();
  }

  @Test
  void theLastDigitsOfAnIntervalMayDiffer() throws Exception {
    assertThat(
            fault(
                "{'interval': {'low': 0.06149194472039615}}",
                "{'interval': {'low': 0.06149194472039621}}"))
        .isEmpty();
    assertThat(fault("{'interval': {'low': 0.061}}", "{'interval': {'low': 0.062}}")).isPresent();
    assertThat(fault("{'interval': {'high': null}}", "{'interval': {'high': 0.1}}")).isPresent();
  }

  @Test
  void theLastDigitsOfNothingElseMayDiffer() throws Exception {
    assertThat(fault("{'low': 0.06149194472039615}", "{'low': 0.06149194472039621}")).isPresent();
    assertThat(fault("{'interval': 0.06149194472039615}", "{'interval': 0.06149194472039621}"))
        .isPresent();
  }

  @Test
  void whatIsMissingOrTooMuchIsAFault() throws Exception {
    assertThat(fault("{'a': null}", "{}")).isPresent();
    assertThat(fault("[1]", "[1, 1]")).isPresent();
    assertThat(fault("{'groups': []}", "{'groups': {}}")).isPresent();
  }

  @Test
  void titlesAreTheMonitorsOwn() throws Exception {
    assertThat(fault("[{'clock': 'c'}]", "[{'clock': 'c', 'title': 'Calls'}]")).isEmpty();
    assertThat(fault("{'title': 'Calls'}", "{'title': 'Cells'}")).isPresent();
    assertThat(fault("{'title': 'Calls'}", "{}")).isPresent();
  }

  @Test
  void aWarningIsThereOrNotHoweverItIsWorded() throws Exception {
    assertThat(fault("{'warning': 'w'}", "{'warning': 'W!'}")).isEmpty();
    assertThat(fault("{'warning': 'w'}", "{}")).isPresent();
    assertThat(fault("{}", "{'warning': 'w'}")).isPresent();
    assertThat(fault("{'warning': 'w'}", "{'warning': null}")).isPresent();
  }

  private static Optional<String> fault(String expected, String found)
      throws JsonProcessingException {
    JsonMapper json = new JsonMapper();
    return Agreement.fault(
        json.readTree(expected.replace('\'', '"')), json.readTree(found.replace('\'', '"')));
  }
}
