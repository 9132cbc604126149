package org.dutywatch.monitor.notify.shape;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import org.dutywatch.events.json.NoticeReader;
import org.dutywatch.monitor.notify.Message;
import org.dutywatch.monitor.notify.TestNotice;
import org.dutywatch.monitor.notify.Words;
import org.dutywatch.monitor.notify.shape.Shape.Body;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShapeTest {
  private static final Words WORDS = new Words(id -> "Referrals decided within 1 working day");
  private static final JsonMapper JSON = new JsonMapper();
  private static final Message ONE =
      new Message(false, List.of(TestNotice.breached("A", "first-contact")));
  private static final Message DIGEST =
      new Message(
          true,
          List.of(
              TestNotice.breached("A", "a <b> & *c*"), TestNotice.breached("B", "a <b> & *c*")));

  private static JsonNode json(Body body) {
    try {
      return JSON.readTree(body.text());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aNoticeGoesAsTheEventThatItIs() {
    Body body = Shape.CLOUDEVENTS.body(ONE, WORDS);

    assertThat(body.mediaType()).isEqualTo("application/cloudevents+json");
    assertThat(new NoticeReader().read(body.text().getBytes(UTF_8))).contains(ONE.notices().get(0));
  }

  @Test
  void aDigestGoesAsABatchOfEvents() {
    Body body = Shape.CLOUDEVENTS.body(DIGEST, WORDS);

    assertThat(body.mediaType()).isEqualTo("application/cloudevents-batch+json");
    assertThat(json(body).findValuesAsText("id"))
        .containsExactly("rA.referral-decision.0.2", "rB.referral-decision.0.2");
  }

  @Test
  void teamsGetsACardWithRunsOfTextInWhichNothingIsMarkup() {
    JsonNode body = json(Shape.TEAMS.body(DIGEST, WORDS));

    assertThat(body.path("type").asText()).isEqualTo("message");
    JsonNode attachment = body.path("attachments").path(0);
    assertThat(attachment.path("contentType").asText())
        .isEqualTo("application/vnd.microsoft.card.adaptive");
    JsonNode card = attachment.path("content");
    assertThat(card.path("type").asText()).isEqualTo("AdaptiveCard");
    assertThat(card.path("version").asText()).isEqualTo("1.4");
    assertThat(card.path("body")).hasSize(3);
    for (JsonNode block : card.path("body")) {
      assertThat(block.path("type").asText()).isEqualTo("RichTextBlock");
    }
    assertThat(card.path("body").path(0).path("inlines").path(0).path("text").asText())
        .isEqualTo("team a <b> & *c*: 2 overdue");
  }

  @Test
  void slackGetsBlocksOfPlainTextAndAnEscapedLine() {
    JsonNode body = json(Shape.SLACK.body(DIGEST, WORDS));

    assertThat(body.path("text").asText()).isEqualTo("team a &lt;b&gt; &amp; *c*: 2 overdue");
    assertThat(body.path("blocks")).hasSize(3);
    for (JsonNode block : body.path("blocks")) {
      assertThat(block.path("text").path("type").asText()).isEqualTo("plain_text");
    }
    assertThat(body.path("blocks").path(0).path("type").asText()).isEqualTo("header");
    assertThat(body.path("blocks").path(1).path("text").path("text").asText())
        .contains("was due on Thu 13 May 2010");
  }

  /** Teams takes 28 KB, Slack 50 blocks, 150 characters of header and 3,000 of a text. */
  @ParameterizedTest
  @EnumSource
  void aFullDigestOfLongNamesIsWithinWhatReceiversTake(Shape shape) {
    String team = "t".repeat(128);
    Message full =
        new Message(
            true, Collections.nCopies(shape.most(), TestNotice.breached("R".repeat(200), team)));

    Body body = shape.body(full, WORDS);

    if (shape != Shape.CLOUDEVENTS) {
      assertThat(body.text().getBytes(UTF_8)).hasSizeLessThan(28_000);
    }
    if (shape == Shape.SLACK) {
      JsonNode blocks = json(body).path("blocks");
      assertThat(blocks.size()).isLessThanOrEqualTo(50);
      assertThat(blocks.path(0).path("text").path("text").asText()).hasSizeLessThanOrEqualTo(150);
    }
  }

  /** Everything that a shape says of a case comes from the notice, which names nobody. */
  @ParameterizedTest
  @EnumSource
  void nothingButReferencesSaysWhoACaseIsAbout(Shape shape) {
    String text = shape.body(ONE, WORDS).text();

    assertThat(text).contains("cA").doesNotContain(TestNotice.CHILD_ID);
  }
}
