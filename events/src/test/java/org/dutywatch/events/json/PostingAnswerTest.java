package org.dutywatch.events.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dutywatch.events.json.PostingAnswer.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostingAnswerTest {

  @Test
  void readsHowManyEventsWereAcceptedAndWhyTheOthersWereNot() {
    assertThat(
            PostingAnswer.read(
                """
                {"accepted": 2, "rejected": 2, "position": "abc", "more": {"accepted": [9]},
                 "errors": [
                   {"index": 1, "id": "e-1", "field": "time", "message": "time: expected one"},
                   {"index": 3, "id": null, "at": {"index": 7}, "message": "subject: too long"}]}
                """))
        .hasValue(
            new PostingAnswer(
                2,
                "",
                List.of(
                    new Rejection(1, "time: expected one"),
                    new Rejection(3, "subject: too long"))));
  }

  @Test
  void readsWhatAProblemSays() {
    assertThat(PostingAnswer.read("{\"title\":\"Too large\",\"detail\":\"At most 16 MiB\"}"))
        .hasValue(new PostingAnswer(0, "At most 16 MiB", List.of()));
    assertThat(PostingAnswer.read("{\"title\":\"Too large\",\"status\":413}"))
        .hasValue(new PostingAnswer(0, "Too large", List.of()));
  }

  @Test
  void whatHasAnotherTypeThanExpectedIsNotTaken() {
    assertThat(
            PostingAnswer.read(
                """
                {"accepted": [1], "title": {"detail": "x"}, "detail": null,
                 "errors": [1, null, [{"index": 5}], {"index": "?", "message": ["y"]}]}
                """))
        .hasValue(new PostingAnswer(0, "", List.of(new Rejection(-1, ""))));
    assertThat(PostingAnswer.read("{\"accepted\": 1, \"errors\": {\"index\": 5}}"))
        .hasValue(new PostingAnswer(1, "", List.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>", "[]", "[{\"accepted\": 1}]", "null", "{\"accepted\": 1"})
  void whatIsNoObjectIsNoAnswer(String body) {
    assertThat(PostingAnswer.read(body)).isEmpty();
  }
}
