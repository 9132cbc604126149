package org.dutywatch.monitor.api;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dutywatch.monitor.digest.Sha256;

/**
 * Makes entity tags: two answers with one tag say the same. A tag is made of what decides about an
 * answer and not of the answer, so that it costs no figure. It is weak, since the server may or may
 * not compress an answer.
 */
final class EntityTags {
  private static final Pattern TAG = Pattern.compile("(?:W/)?(\"[\\x21\\x23-\\x7E\\x80-\\xFF]*\")");
  private static final int HASH_BYTES = 15;

  private final String run;

  /**
   * Tags of one run of the monitor.
   *
   * @param run what no other run has: policy, generation and the board's versions are its own
   */
  EntityTags(String run) {
    this.run = run;
  }

  /** The tag of what these parts decide, beside the run. */
  String of(Object... parts) {
    String text = run + List.of(parts); // none but the last holds blanks
    byte[] hash = Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    byte[] start = Arrays.copyOf(hash, HASH_BYTES);
    return "W/\"" + Base64.getUrlEncoder().encodeToString(start) + "\"";
  }

  /** Whether the client of a request has the answer of a tag, by {@code If-None-Match}. */
  static boolean has(Context ctx, String tag) {
    String opaque = tag.substring(tag.indexOf('"'));
    for (String held : Collections.list(ctx.req().getHeaders("If-None-Match"))) {
      if (held.strip().equals("*")) {
        return true;
      }
      Matcher each = TAG.matcher(held);
      while (each.find()) {
        if (each.group(1).equals(opaque)) {
          return true;
        }
      }
    }
    return false;
  }
}
