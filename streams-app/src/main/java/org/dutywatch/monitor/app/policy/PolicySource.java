package org.dutywatch.monitor.app.policy;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dutywatch.monitor.app.yaml.ConfigException;
import org.dutywatch.monitor.app.yaml.Fields;
import org.dutywatch.monitor.app.yaml.YamlFile;
import org.dutywatch.monitor.app.yaml.YamlNode;

/**
 * One policy file, and the one it extends, if any.
 *
 * @param root what the file says
 * @param folder where it lies; absent for a built-in one
 * @param depth how many files extend this one
 */
record PolicySource(YamlNode.Mapping root, Optional<Path> folder, int depth) {
  static final List<String> BUILT_INS =
      List.of("southend-2010", "england-2010-2013", "england-current");

  private static final int MAX_DEPTH = 8;
  private static final List<String> KEYS =
      List.of("id", "title", "extends", "remove", "indicators");
  private static final String PARENT = "a built-in policy's name or the path of a policy file";

  /** The policy of that name, or of the file at that path. */
  static PolicySource named(String nameOrPath) {
    return BUILT_INS.contains(nameOrPath)
        ? builtIn(nameOrPath, 0)
        : file(path(nameOrPath), nameOrPath, 0);
  }

  private static PolicySource builtIn(String name, int depth) {
    return new PolicySource(
        YamlFile.readBuiltIn("/policies/" + name + ".yaml"), Optional.empty(), depth);
  }

  private static PolicySource file(Path path, String name, int depth) {
    if (!Files.isRegularFile(path)) {
      throw new ConfigException(
          "policy \""
              + name
              + "\": neither a file nor one of the built-in policies "
              + String.join(", ", BUILT_INS));
    }
    return new PolicySource(
        YamlFile.read(path), Optional.ofNullable(path.toAbsolutePath().getParent()), depth);
  }

  private static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new ConfigException("policy \"" + name + "\": no path of a file");
    }
  }

  /** The whole policy: this file over the one that it extends. */
  YamlNode.Mapping merged() {
    Fields fields = new Fields(root, KEYS);
    Map<String, YamlNode> merged = new LinkedHashMap<>(root.entries());
    merged.remove("extends");
    merged.remove("remove");
    Optional<YamlNode> parent = fields.find("extends");
    if (parent.isPresent()) {
      merged.put("indicators", indicatorsOver(parent(parent.get()).merged(), fields));
    } else if (fields.find("remove").isPresent()) {
      throw fields.find("remove").get().place().refuse("nothing to remove from without extends");
    }
    return mapping(root, merged);
  }

  private PolicySource parent(YamlNode node) {
    String name = node.asText(PARENT);
    if (depth == MAX_DEPTH) {
      throw node.place().refuse("policies extend one another in a circle, or too deeply");
    }
    if (BUILT_INS.contains(name)) {
      return builtIn(name, depth + 1);
    }
    Path path = folder.map(f -> f.resolve(path(name))).orElseGet(() -> path(name));
    if (!Files.isRegularFile(path)) {
      throw node.place().refuse(name, PARENT + " (" + String.join(", ", BUILT_INS) + ")");
    }
    return file(path, name, depth + 1);
  }

  private static YamlNode indicatorsOver(YamlNode.Mapping parent, Fields own) {
    YamlNode inherited = parent.entries().get("indicators");
    Map<String, YamlNode> indicators = new LinkedHashMap<>();
    if (inherited != null) {
      indicators.putAll(inherited.asMapping("indicators by their ids").entries());
    }
    own.find("remove").ifPresent(node -> remove(node, indicators));
    own.find("indicators")
        .ifPresent(
            node ->
                node.asMapping("indicators by their ids")
                    .entries()
                    .forEach((id, change) -> indicators.merge(id, change, PolicySource::changed)));
    return mapping(parent, indicators);
  }

  private static void remove(YamlNode node, Map<String, YamlNode> indicators) {
    for (YamlNode item : node.asSequence("a list of indicator ids").items()) {
      String id = item.asText("an indicator's id");
      if (indicators.remove(id) == null) {
        throw item.place()
            .refuse(id, "an indicator of the extended policy: " + indicators.keySet());
      }
    }
  }

  private static YamlNode changed(YamlNode inherited, YamlNode change) {
    Map<String, YamlNode> fields =
        new LinkedHashMap<>(inherited.asMapping("an indicator's fields").entries());
    YamlNode.Mapping changes = change.asMapping("the indicator's fields that change");
    fields.putAll(changes.entries());
    return mapping(changes, fields);
  }

  private static YamlNode.Mapping mapping(YamlNode.Mapping like, Map<String, YamlNode> entries) {
    return new YamlNode.Mapping(like.place(), Collections.unmodifiableMap(entries));
  }
}
