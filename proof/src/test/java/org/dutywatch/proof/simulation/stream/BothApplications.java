package org.dutywatch.proof.simulation.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dutywatch.proof.simulation.Awaited.eventually;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;

/** The same application on a real broker and simulated, to which the same happens. */
final class BothApplications implements AutoCloseable {
  private final ModelApplication model;
  private final RealApplication real;
  private RealInstance inCharge;

  /**
   * Both, not yet started.
   *
   * @param cacheBytes of the sums; with 0 each change reaches the changelog at once
   */
  BothApplications(String bootstrapServers, Path folder, long cacheBytes) {
    model = new ModelApplication("app-" + UUID.randomUUID(), cacheBytes > 0);
    real = new RealApplication(bootstrapServers, model.plan(), folder, cacheBytes);
  }

  ModelApplication model() {
    return model;
  }

  RealApplication real() {
    return real;
  }

  /** The real instance that was started last. */
  RealInstance inCharge() {
    return inCharge;
  }

  void send(String key, String value) {
    real.send(key, value);
    model.send(key, value);
  }

  /** An instance starts, and its task begins. */
  void start() {
    startReal(Optional.empty());
    model.start();
    awaitBegun();
  }

  /** An instance starts, whose task may have to wait. */
  void startReal(Optional<Path> left) {
    inCharge = real.start(left);
  }

  /** Waits until as many tasks have begun as in the model, which found the same. */
  void awaitBegun() {
    eventually(() -> real.found().size() >= model.found().size());
    assertThat(real.found()).isEqualTo(model.found());
  }

  /** The one in charge reads all that was sent. */
  void read() {
    real.awaitRead(inCharge);
    model.read();
  }

  /** The one in charge reads all that was sent, and commits. */
  void readAndCommit() {
    read();
    real.commit(inCharge);
    model.commit();
    compare();
  }

  /** What is committed, and how far the inputs were read. */
  void compare() {
    StreamPlan plan = model.plan();
    for (TopicPartition topic : List.of(plan.files(0), plan.sums(0), plan.deadLetters())) {
      assertThat(real.committed(topic)).as(topic.topic()).isEqualTo(model.committed(topic));
    }
    assertThat(real.next()).isEqualTo(model.next());
  }

  @Override
  public void close() {
    real.close();
  }
}
