package org.dutywatch.monitor.app.yaml;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds the tree of one file from its tokens. Used once, by one thread. */
final class YamlTree {
  private static final int MAX_DEPTH = 20;

  private final YAMLParser parser;
  private final String file;

  YamlTree(YAMLParser parser, String file) {
    this.parser = parser;
    this.file = file;
  }

  /** The mapping that the file consists of. */
  YamlNode.Mapping read() throws IOException {
    Place top = new Place(file, 1, "");
    if (parser.nextToken() == null) {
      throw top.refuse("the file is empty");
    }
    YamlNode.Mapping root = value(top, 0).asMapping("keys and values");
    if (parser.nextToken() != null) {
      throw top.refuse("the file has a second document, expected one");
    }
    return root;
  }

  private YamlNode value(Place place, int depth) throws IOException {
    if (depth > MAX_DEPTH) {
      throw place.refuse("nested deeper than " + MAX_DEPTH + " levels");
    }
    if (parser.isCurrentAlias()) {
      throw place.refuse("an alias (*name) is not supported, write the value out");
    }
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      return mapping(place, depth);
    }
    if (token == JsonToken.START_ARRAY) {
      return sequence(place, depth);
    }
    return new YamlNode.Scalar(
        place, token == JsonToken.VALUE_NULL ? "" : parser.getText().strip());
  }

  private YamlNode.Mapping mapping(Place place, int depth) throws IOException {
    Map<String, YamlNode> entries = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      Place child = place.child(key, line());
      parser.nextToken();
      if (entries.put(key, value(child, depth + 1)) != null) {
        throw child.refuse("the key stands here a second time");
      }
    }
    return new YamlNode.Mapping(place, Collections.unmodifiableMap(entries));
  }

  private YamlNode.Sequence sequence(Place place, int depth) throws IOException {
    List<YamlNode> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(place.item(items.size() + 1, line()), depth + 1));
    }
    return new YamlNode.Sequence(place, items);
  }

  private int line() {
    return parser.currentTokenLocation().getLineNr();
  }
}
