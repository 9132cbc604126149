package org.dutywatch.monitor.app;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dutywatch.monitor.app.yaml.Fields;
import org.dutywatch.monitor.app.yaml.YamlFile;
import org.dutywatch.monitor.app.yaml.YamlNode;
import org.dutywatch.monitor.board.Dimension;
import org.dutywatch.monitor.board.Names;
import org.dutywatch.monitor.board.Names.Name;

/**
 * The file of names: {@code authorities}, {@code localities}, {@code teams} and {@code agencies},
 * each with codes in the order in which they are to be shown. A code has its name, or a {@code
 * name} and the {@code successor} that took its place.
 */
final class NamesFile {
  private static final Map<String, Dimension> LISTS =
      Map.of(
          "authorities", Dimension.AUTHORITY,
          "localities", Dimension.LOCALITY,
          "teams", Dimension.TEAM,
          "agencies", Dimension.AGENCY);

  private NamesFile() {}

  /**
   * The names that a monitor goes by.
   *
   * @throws org.dutywatch.monitor.app.yaml.ConfigException if there is a file that cannot be read
   */
  static Names of(MonitorConfig config) {
    return config.page().names().map(YamlFile::read).map(NamesFile::names).orElse(Names.NONE);
  }

  private static Names names(YamlNode.Mapping root) {
    Fields fields = new Fields(root, LISTS.keySet());
    Map<Dimension, List<Name>> names = new EnumMap<>(Dimension.class);
    LISTS.forEach(
        (key, dimension) ->
            fields.find(key).ifPresent(node -> names.put(dimension, list(node, dimension))));
    try {
      return new Names(names);
    } catch (IllegalArgumentException circle) {
      throw root.place().refuse(circle.getMessage());
    }
  }

  private static List<Name> list(YamlNode node, Dimension dimension) {
    Map<String, YamlNode> entries = node.asMapping("names by their codes").entries();
    List<Name> names = new ArrayList<>();
    entries.forEach((code, given) -> names.add(name(code, given, entries, dimension)));
    return names;
  }

  private static Name name(
      String code, YamlNode given, Map<String, YamlNode> all, Dimension dimension) {
    if (given instanceof YamlNode.Scalar) {
      return new Name(code, given.asText("a name"), Optional.empty());
    }
    boolean canEnd = dimension != Dimension.AUTHORITY;
    Fields fields =
        new Fields(
            given.asMapping("a name, or a name and a successor"),
            canEnd ? List.of("name", "successor") : List.of("name"));
    Optional<String> successor =
        fields
            .find("successor")
            .map(
                node -> {
                  String to = node.asText("the code of what took its place");
                  if (!all.containsKey(to)) {
                    throw node.place().refuse(to, "a code of this list");
                  }
                  return to;
                });
    return new Name(code, fields.text("name", "a name"), successor);
  }
}
