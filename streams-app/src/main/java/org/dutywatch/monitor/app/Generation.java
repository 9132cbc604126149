package org.dutywatch.monitor.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.zone.ZoneRulesProvider;
import java.util.HexFormat;
import org.dutywatch.monitor.app.calendar.BankHolidayFingerprint;
import org.dutywatch.monitor.app.policy.PolicyFingerprint;
import org.dutywatch.monitor.digest.Sha256;
import org.dutywatch.monitor.domain.calendar.BankHolidays;
import org.dutywatch.monitor.domain.mark.Marker;
import org.dutywatch.monitor.domain.policy.Policy;
import org.dutywatch.monitor.store.StoreNames;

/**
 * Names everything that marks depend on beside the events: a difference of marks is only right with
 * the very function that made the sums. Another policy, another bank holiday, another version of
 * the time zones, of the code that makes marks or of the store's layout is another generation,
 * built anew from the inputs beside the old one.
 *
 * @param id twelve hexadecimal digits
 */
public record Generation(String id) {
  private static final int DIGITS = 12;
  private static final String LONDON = "Europe/London";

  /** The generation of these rules. */
  public static Generation of(Policy policy, BankHolidays bankHolidays, String defaultAuthority) {
    String all =
        String.join(
            "\n\n",
            PolicyFingerprint.of(policy),
            BankHolidayFingerprint.of(bankHolidays),
            "default authority " + defaultAuthority,
            "time zones " + ZoneRulesProvider.getVersions(LONDON).lastKey(),
            "marks " + Marker.VERSION,
            "layout " + StoreNames.LAYOUT_VERSION);
    String hash = HexFormat.of().formatHex(Sha256.of(all.getBytes(UTF_8)));
    return new Generation(hash.substring(0, DIGITS));
  }

  /** The id of the stream's application: names its group, its topics and its folder. */
  public String applicationId(String topicPrefix) {
    return applicationIdPrefix(topicPrefix) + id;
  }

  /** What the application ids of all generations on topics of this prefix start with. */
  static String applicationIdPrefix(String topicPrefix) {
    return topicPrefix.replaceAll("\\.+$", "").concat("-generation-");
  }
}
