package org.dutywatch.monitor.app.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dutywatch.monitor.app.yaml.ConfigException;
import org.dutywatch.monitor.app.yaml.Fields;
import org.dutywatch.monitor.app.yaml.Place;
import org.dutywatch.monitor.app.yaml.YamlNode;
import org.dutywatch.monitor.domain.policy.Indicator;
import org.dutywatch.monitor.domain.policy.Policy;

/** Loads policies by name or from a file. */
public final class PolicyLoader {
  private static final int MAX_INDICATORS = 200;
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int LONGEST_ID = 64;
  private static final String ID_FORM =
      "an id of at most " + LONGEST_ID + " small letters, digits and single hyphens between them";

  private PolicyLoader() {}

  /** The names of the policies that come with the monitor. */
  public static List<String> builtIns() {
    return PolicySource.BUILT_INS;
  }

  /**
   * Loads a policy.
   *
   * @param nameOrPath the name of a built-in one, or the path of a file
   * @throws ConfigException if there is no such policy or its file is wrong; the message says where
   *     and what was expected
   */
  public static Policy load(String nameOrPath) {
    return policy(PolicySource.named(nameOrPath).merged());
  }

  private static Policy policy(YamlNode.Mapping root) {
    Fields fields = new Fields(root, List.of("id", "title", "indicators"));
    YamlNode id = fields.get("id", ID_FORM);
    requireId(id.asText(ID_FORM), id.place());
    return new Policy(
        id.asText(ID_FORM),
        fields.text("title", "a heading"),
        indicators(fields.get("indicators", "indicators by their ids")));
  }

  private static List<Indicator> indicators(YamlNode node) {
    Map<String, YamlNode> entries = node.asMapping("indicators by their ids").entries();
    if (entries.isEmpty() || entries.size() > MAX_INDICATORS) {
      throw node.place()
          .refuse(
              entries.size() + " indicators, expected at least one and at most " + MAX_INDICATORS);
    }
    List<Indicator> indicators = new ArrayList<>();
    entries.forEach(
        (id, entry) -> {
          requireId(id, entry.place());
          indicators.add(IndicatorReader.read(id, entry.asMapping("an indicator's fields")));
        });
    return indicators;
  }

  private static void requireId(String id, Place place) {
    if (id.length() > LONGEST_ID || !ID.matcher(id).matches()) {
      throw place.refuse(id, ID_FORM);
    }
  }
}
