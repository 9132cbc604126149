package org.dutywatch.monitor.notify.shape;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dutywatch.events.Notice;
import org.dutywatch.events.json.EventWriter;
import org.dutywatch.monitor.notify.Message;
import org.dutywatch.monitor.notify.Words;

/** A body that a webhook takes. */
public enum Shape {
  /** The notices themselves: one as an event, a digest as a batch of them. */
  CLOUDEVENTS("cloudevents", 100) {
    @Override
    public Body body(Message message, Words words) {
      return message.digest()
          ? new Body("application/cloudevents-batch+json", batch(message.notices()))
          : new Body("application/cloudevents+json", event(message.notices().get(0)));
    }
  },
  /** An Adaptive Card, as a Teams workflow takes it. Runs of text, in which nothing is markup. */
  TEAMS("teams", 20) {
    @Override
    public Body body(Message message, Words words) {
      JsonArrayBuilder content = Json.createArrayBuilder().add(run(words.headline(message), true));
      words.sentences(message).forEach(sentence -> content.add(run(sentence, false)));
      JsonObjectBuilder card =
          Json.createObjectBuilder()
              .add("$schema", "http://adaptivecards.io/schemas/adaptive-card.json")
              .add(TYPE, "AdaptiveCard")
              .add("version", "1.4")
              .add("body", content);
      JsonObjectBuilder attachment =
          Json.createObjectBuilder()
              .add("contentType", "application/vnd.microsoft.card.adaptive")
              .add("content", card);
      return json(
          Json.createObjectBuilder()
              .add(TYPE, "message")
              .add("attachments", Json.createArrayBuilder().add(attachment))
              .build());
    }

    private JsonObjectBuilder run(String text, boolean heading) {
      JsonObjectBuilder run = Json.createObjectBuilder().add(TYPE, "TextRun").add(TEXT, text);
      if (heading) {
        run.add("weight", "Bolder");
      }
      return Json.createObjectBuilder()
          .add(TYPE, "RichTextBlock")
          .add("inlines", Json.createArrayBuilder().add(run));
    }
  },
  /** Blocks of plain text, in which nothing is markup, and a line for the notification. */
  SLACK("slack", 20) {
    @Override
    public Body body(Message message, Words words) {
      JsonArrayBuilder blocks =
          Json.createArrayBuilder().add(block("header", cut(words.headline(message))));
      words.sentences(message).forEach(sentence -> blocks.add(block("section", sentence)));
      return json(
          Json.createObjectBuilder()
              .add(TEXT, escaped(words.headline(message)))
              .add("blocks", blocks)
              .build());
    }

    private JsonObjectBuilder block(String type, String text) {
      return Json.createObjectBuilder()
          .add(TYPE, type)
          .add(
              TEXT,
              Json.createObjectBuilder()
                  .add(TYPE, "plain_text")
                  .add(TEXT, text)
                  .add("emoji", false));
    }

    /** Slack takes no longer header. */
    private String cut(String headline) {
      return headline.length() <= LONGEST_SLACK_HEADER
          ? headline
          : headline.substring(0, LONGEST_SLACK_HEADER - 1) + "…";
    }

    private String escaped(String text) {
      return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
  };

  private static final String TYPE = "type";
  private static final String TEXT = "text";
  private static final int LONGEST_SLACK_HEADER = 150;
  private static final EventWriter WRITER = new EventWriter();

  private final String label;
  private final int most;

  Shape(String label, int most) {
    this.label = label;
    this.most = most;
  }

  /** What a webhook is sent. */
  public record Body(String mediaType, String text) {}

  /** The body of a message. */
  public abstract Body body(Message message, Words words);

  /** Its name in the settings. */
  public String label() {
    return label;
  }

  /** How many notices a message of the shape has at most, so that receivers take it. */
  public int most() {
    return most;
  }

  /** The shape of a name. */
  public static Optional<Shape> named(String label) {
    return Arrays.stream(values()).filter(shape -> shape.label.equals(label)).findFirst();
  }

  private static String batch(List<Notice> notices) {
    return notices.stream().map(Shape::event).collect(Collectors.joining(",", "[", "]"));
  }

  private static String event(Notice notice) {
    return new String(WRITER.structured(notice), UTF_8);
  }

  private static Body json(JsonObject body) {
    return new Body("application/json", body.toString());
  }
}
