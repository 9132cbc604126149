package org.dutywatch.monitor.api;

import io.javalin.http.Context;
import java.util.Collections;
import java.util.Locale;
import org.eclipse.jetty.http.QuotedQualityCSV;

/** The media types that reads are answered in; of two that are as welcome, the first. */
enum Representation {
  JSON("application/json"),
  CSV("text/csv");

  private final String mediaType;

  Representation(String mediaType) {
    this.mediaType = mediaType;
  }

  String mediaType() {
    return mediaType;
  }

  /** The one that a request likes best. Where it names none in {@code Accept}, JSON. */
  static Representation asked(Context ctx) {
    QuotedQualityCSV accept = new QuotedQualityCSV();
    Collections.list(ctx.req().getHeaders("Accept")).forEach(accept::addValue);
    if (accept.getQualityValues().isEmpty()) {
      return JSON;
    }
    Representation best = JSON;
    for (Representation offered : values()) {
      best = offered.welcome(accept) > best.welcome(accept) ? offered : best;
    }
    if (best.welcome(accept) <= 0) {
      throw new ProblemException(
          ProblemType.NOT_ACCEPTABLE,
          "The header 'Accept' leaves none of what this can be answered in; there are: "
              + JSON.mediaType
              + ", "
              + CSV.mediaType
              + ".");
    }
    return best;
  }

  /** How welcome it is, from 0 to 1: what the most specific range that it falls under says. */
  private double welcome(QuotedQualityCSV accept) {
    double weight = 0;
    int specific = 0;
    for (QuotedQualityCSV.QualityValue range : accept.getQualityValues()) {
      int fit = fit(range.getValue());
      if (fit > specific) {
        specific = fit;
        weight = range.getWeight();
      }
    }
    return weight;
  }

  /** 0 where it does not fall under a range, else more for a closer one. */
  private int fit(String range) {
    String plain = range.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (plain.equals(mediaType)) {
      return 3;
    }
    if (plain.equals(mediaType.substring(0, mediaType.indexOf('/')) + "/*")) {
      return 2;
    }
    return plain.equals("*/*") || plain.equals("*") ? 1 : 0;
  }
}
