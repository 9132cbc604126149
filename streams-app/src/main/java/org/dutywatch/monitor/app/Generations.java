package org.dutywatch.monitor.app;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.dutywatch.monitor.admin.AdminAnswer;

/**
 * The generations whose state Kafka holds. Old ones are left alone until someone asks for one to be
 * deleted: whoever goes back to an old policy has its figures at once.
 */
public final class Generations implements AutoCloseable {
  private static final int ID_LENGTH = 12;

  private final MonitorConfig config;
  private final String prefix;
  private final Admin admin;

  /** The generations on the Kafka that the settings name. */
  public Generations(MonitorConfig config) {
    this.config = config;
    this.prefix = Generation.applicationIdPrefix(config.topicPrefix());
    this.admin = new KafkaClients(config.kafka().settings()).admin();
  }

  /** What cannot be deleted, and why. */
  public static final class InUseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InUseException(String message) {
      super(message);
    }
  }

  /** The ids of the generations there are, each with its topics. */
  public SortedMap<String, List<String>> topics() {
    SortedMap<String, List<String>> found = new TreeMap<>();
    for (String topic : AdminAnswer.of(admin.listTopics().names())) {
      if (topic.startsWith(prefix) && topic.length() > prefix.length() + ID_LENGTH) {
        String id = topic.substring(prefix.length(), prefix.length() + ID_LENGTH);
        found.computeIfAbsent(id, i -> new ArrayList<>()).add(topic);
      }
    }
    return found;
  }

  /**
   * Deletes the topics, the group and the folder of a generation.
   *
   * @param inForce the generation of the settings, which stays
   * @return what was deleted
   * @throws InUseException where it is in force, unknown, or a monitor is running on it
   */
  public List<String> delete(String id, Generation inForce) {
    if (id.equals(inForce.id())) {
      throw new InUseException("generation " + id + " is the one that the settings name");
    }
    List<String> topics = topics().get(id);
    if (topics == null) {
      throw new InUseException("there is no generation " + id + "; there are " + topics().keySet());
    }
    String applicationId = prefix + id;
    if (!membersOf(applicationId).isEmpty()) {
      throw new InUseException("a monitor is running on generation " + id);
    }
    List<String> deleted = new ArrayList<>(topics);
    AdminAnswer.of(admin.deleteTopics(topics).all());
    deleteGroup(applicationId);
    LocalState state = LocalState.of(config, applicationId);
    if (state.exists()) {
      state.delete();
      deleted.add(state.folder().toString());
    }
    return deleted;
  }

  private Collection<?> membersOf(String group) {
    try {
      Map<String, ConsumerGroupDescription> groups =
          AdminAnswer.of(admin.describeConsumerGroups(List.of(group)).all());
      return groups.get(group).members();
    } catch (GroupIdNotFoundException noGroup) {
      return List.of();
    }
  }

  private void deleteGroup(String group) {
    try {
      AdminAnswer.of(admin.deleteConsumerGroups(List.of(group)).all());
    } catch (GroupIdNotFoundException noGroup) {
      return; // it never committed anything
    }
  }

  @Override
  public void close() {
    admin.close();
  }
}
