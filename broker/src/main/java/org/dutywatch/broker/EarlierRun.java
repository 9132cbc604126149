package org.dutywatch.broker;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.image.MetadataDelta;
import org.apache.kafka.image.MetadataImage;
import org.apache.kafka.image.loader.LoaderManifest;
import org.apache.kafka.image.loader.MetadataLoader;
import org.apache.kafka.image.publisher.MetadataPublisher;
import org.apache.kafka.metadata.BrokerRegistration;

/**
 * Waits until the controller has given up the broker of an earlier run that was killed.
 *
 * <p>A broker that starts before would take itself for the leader of its partitions, begin to
 * finish transactions of the earlier run, and then find itself without partitions when the
 * controller gives the earlier run up. Kafka 4.3.1 leaves out the end marks of transactions whose
 * partitions have no leader at that moment (KAFKA-20734), and their readers wait for ever.
 */
final class EarlierRun implements MetadataPublisher {
  private static final long GIVEN_UP_WITHIN_SECONDS = 60;

  private final int node;
  private final CompletableFuture<Void> over = new CompletableFuture<>();

  private EarlierRun(int node) {
    this.node = node;
  }

  /**
   * Waits, some seconds where the earlier run was killed.
   *
   * @throws BrokerStartException where the controller does not give it up
   */
  static void awaitEnd(MetadataLoader metadata, int node) {
    EarlierRun earlier = new EarlierRun(node);
    try {
      metadata.installPublishers(List.of(earlier)).get(GIVEN_UP_WITHIN_SECONDS, TimeUnit.SECONDS);
      earlier.over.get(GIVEN_UP_WITHIN_SECONDS, TimeUnit.SECONDS);
      metadata.removeAndClosePublisher(earlier).get(GIVEN_UP_WITHIN_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BrokerStartException("The broker's start was interrupted.", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new BrokerStartException(
          "The controller did not give up the broker of an earlier run: " + e + ".", e);
    }
  }

  @Override
  public String name() {
    return "earlier-run";
  }

  @Override
  public void onMetadataUpdate(MetadataDelta delta, MetadataImage image, LoaderManifest manifest) {
    BrokerRegistration registration = image.cluster().broker(node);
    if (registration == null || registration.fenced()) {
      over.complete(null);
    }
  }

  @Override
  public void close() {
    // Holds nothing.
  }
}
