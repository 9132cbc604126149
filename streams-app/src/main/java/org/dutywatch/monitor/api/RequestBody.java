package org.dutywatch.monitor.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.concurrent.TimeoutException;

/** Reads the body of a request, up to a limit. */
final class RequestBody {
  static final int MOST_BYTES = 16 << 20;

  /** A client that sends this much too much still gets to read the answer; a longer one not. */
  private static final long MOST_DISCARDED_BYTES = 3L * MOST_BYTES;

  private final Limits limits;

  RequestBody(Limits limits) {
    this.limits = limits;
  }

  /** Refuses a body with a content coding. */
  static void seeThatItIsNotCompressed(Context ctx) {
    String encoding = ctx.header("Content-Encoding");
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      throw new ProblemException(
          ProblemType.UNSUPPORTED_MEDIA_TYPE,
          "The header 'Content-Encoding' has "
              + Wording.quoted(encoding)
              + "; bodies are taken as they are, without a content coding.");
    }
  }

  /** The media type of a request without its parameters, such as the charset; may be empty. */
  static String mediaType(Context ctx) {
    String contentType = ctx.req().getContentType();
    return contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  byte[] read(Context ctx) {
    boolean announcedTooLarge = ctx.req().getContentLengthLong() > MOST_BYTES;
    if (announcedTooLarge && ctx.header("Expect") != null) {
      throw tooLarge(); // before the stream is touched, which would ask the client for the body
    }
    try {
      InputStream in = new PacedBody(ctx.req().getInputStream(), limits);
      byte[] body = announcedTooLarge ? new byte[0] : in.readNBytes(MOST_BYTES + 1);
      if (!announcedTooLarge && body.length <= MOST_BYTES) {
        return body;
      }
      discard(in);
    } catch (IOException e) {
      throw e.getCause() instanceof TimeoutException
          ? new ProblemException(
              ProblemType.BODY_TOO_SLOW, "The rest of the body did not arrive in time.")
          : new ProblemException(
              ProblemType.UNREADABLE_BODY, "The body broke off or is not framed as it says.");
    }
    throw tooLarge();
  }

  private static ProblemException tooLarge() {
    return new ProblemException(
        ProblemType.BODY_TOO_LARGE,
        "The body has more than " + MOST_BYTES + " bytes (16 MiB). Send it in parts.");
  }

  /** A client that is still sending when the connection closes would not see the answer. */
  private static void discard(InputStream in) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long discarded = 0;
    int read = in.read(buffer);
    while (read >= 0 && discarded < MOST_DISCARDED_BYTES) {
      discarded += read;
      read = in.read(buffer);
    }
  }
}
