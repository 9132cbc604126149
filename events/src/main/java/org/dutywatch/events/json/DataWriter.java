package org.dutywatch.events.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.dutywatch.events.Data;
import org.dutywatch.events.Fact;
import org.dutywatch.events.RecordId;

/**
 * Writes the {@code data} of events. What is absent or unknown is left out. Safe for use by many
 * threads.
 */
public final class DataWriter {
  private final JsonFactory json = new JsonFactory();

  /**
   * The data of a fact.
   *
   * @param record the record that it is about
   * @param fact what it says
   * @param review the review's id where it is a review, else empty
   */
  public Data data(RecordId record, Fact fact, String review) {
    return object(
        data -> {
          writeOwner(data, record, review);
          writeFact(data, fact);
        });
  }

  /**
   * The data that retracts a fact, whichever type it has.
   *
   * @param record the record that the fact is about
   * @param review the review's id where it is a review, else empty
   */
  public Data retraction(RecordId record, String review) {
    return object(
        data -> {
          writeOwner(data, record, review);
          data.writeBooleanField(Field.RETRACTED.label(), true);
        });
  }

  private Data object(Content content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator data = json.createGenerator(bytes)) {
      data.writeStartObject();
      content.writeTo(data);
      data.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory failed", e);
    }
    return Data.of(bytes.toByteArray());
  }

  private static void writeOwner(JsonGenerator data, RecordId record, String review)
      throws IOException {
    if (record.type().ofChild()) {
      write(data, Field.CHILD, record.child());
    }
    if (!review.isEmpty()) {
      write(data, Field.REVIEW, review);
    }
  }

  private static void writeFact(JsonGenerator data, Fact fact) throws IOException {
    if (fact instanceof Fact.ReferralReceived received) {
      writeReferral(data, received);
    } else if (fact instanceof Fact.ReferralDecided decided) {
      write(data, Field.OUTCOME, decided.outcome().label());
      writeIfStated(data, Field.REASON, decided.reason());
    } else if (fact instanceof Fact.AssessmentStarted started) {
      writeAssessment(data, started);
    } else if (fact instanceof Fact.AssessmentCompleted completed) {
      writeIfStated(data, Field.OUTCOME, completed.outcome());
    } else if (fact instanceof Fact.PlanStarted started) {
      writePlan(data, started);
    } else if (fact instanceof Fact.PlanEnded ended) {
      writeIfStated(data, Field.REASON, ended.reason());
    } else if (fact instanceof Fact.NotificationReceived received) {
      writeNotification(data, received);
    } else if (fact instanceof Fact.NotificationAssessed assessed) {
      writeIfStated(data, Field.OUTCOME, assessed.outcome());
    }
    // The other facts say no more than that they happened.
  }

  private static void writeReferral(JsonGenerator data, Fact.ReferralReceived fact)
      throws IOException {
    writeIfStated(data, Field.FAMILY, fact.family());
    writeIfKnown(data, Field.AGENCY, fact.agency());
    writePlace(data, fact.locality(), fact.team());
  }

  private static void writeAssessment(JsonGenerator data, Fact.AssessmentStarted fact)
      throws IOException {
    writeIfStated(data, Field.REFERRAL, fact.referral());
    writeIfStated(data, Field.FAMILY, fact.family());
    write(data, Field.KIND, fact.kind().label());
    writePlace(data, fact.locality(), fact.team());
  }

  private static void writePlan(JsonGenerator data, Fact.PlanStarted fact) throws IOException {
    writeIfStated(data, Field.FAMILY, fact.family());
    write(data, Field.CATEGORY, fact.category().label());
    if (fact.previousPlans() != 0) {
      data.writeNumberField(Field.PREVIOUS_PLANS.label(), fact.previousPlans());
    }
    writePlace(data, fact.locality(), fact.team());
  }

  private static void writeNotification(JsonGenerator data, Fact.NotificationReceived fact)
      throws IOException {
    write(data, Field.INCIDENT_TIME, Rfc3339.format(fact.incidentTime()));
    data.writeArrayFieldStart(Field.CHILDREN.label());
    for (String child : fact.children()) {
      data.writeString(child);
    }
    data.writeEndArray();
    write(data, Field.RISK, fact.risk().label());
    writePlace(data, fact.locality(), fact.team());
  }

  private static void writePlace(JsonGenerator data, String locality, String team)
      throws IOException {
    writeIfKnown(data, Field.LOCALITY, locality);
    writeIfKnown(data, Field.TEAM, team);
  }

  private static void writeIfKnown(JsonGenerator data, Field field, String dimension)
      throws IOException {
    if (!dimension.equals(Fact.UNKNOWN)) {
      write(data, field, dimension);
    }
  }

  private static void writeIfStated(JsonGenerator data, Field field, Optional<String> text)
      throws IOException {
    if (text.isPresent()) {
      write(data, field, text.get());
    }
  }

  private static void write(JsonGenerator data, Field field, String text) throws IOException {
    data.writeStringField(field.label(), text);
  }

  private interface Content {
    void writeTo(JsonGenerator data) throws IOException;
  }
}
