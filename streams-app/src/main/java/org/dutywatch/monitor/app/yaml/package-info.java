/**
 * Reads the YAML files that users write: the settings, policies and bank holidays. Every value
 * keeps its place, so that a refusal can say where in which file something is wrong, what was found
 * there and what was expected. {@link org.dutywatch.monitor.app.yaml.YamlFile} reads a file into
 * {@link org.dutywatch.monitor.app.yaml.YamlNode}s; {@link org.dutywatch.monitor.app.yaml.Fields}
 * takes one mapping apart.
 */
package org.dutywatch.monitor.app.yaml;
