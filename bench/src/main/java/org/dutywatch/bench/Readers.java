package org.dutywatch.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.HdrHistogram.Histogram;

/**
 * Reads over HTTP from several connections at once, each asking again when it has its answer. The
 * client is in the same process and takes part of the same processors.
 */
final class Readers {
  private static final int OK = 200;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Question.Asked asked;

  Readers(Question.Asked asked) {
    this.asked = asked;
  }

  /**
   * How many microseconds each answer took.
   *
   * @param connections how many ask at once
   * @throws NotMeasuredException where an answer is no 200
   */
  Histogram read(Question question, int connections, Duration length) throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(connections);
    try {
      long end = System.nanoTime() + length.toNanos();
      List<Future<Histogram>> running = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        RandomGenerator dice = RandomGeneratorFactory.getDefault().create(i);
        running.add(threads.submit(() -> read(question, dice, end)));
      }
      Histogram all = Delays.none();
      for (Future<Histogram> one : running) {
        all.add(one.get());
      }
      return all;
    } catch (ExecutionException e) {
      throw new NotMeasuredException("A read failed: " + e.getCause().getMessage());
    } finally {
      threads.shutdownNow();
    }
  }

  private Histogram read(Question question, RandomGenerator dice, long end)
      throws IOException, InterruptedException {
    Histogram delays = Delays.none();
    do {
      List<HttpRequest> requests = question.requests(asked, dice);
      long from = System.nanoTime();
      for (HttpRequest request : requests) {
        send(request);
      }
      Delays.add(delays, from, System.nanoTime());
    } while (System.nanoTime() < end);
    return delays;
  }

  private HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
    if (response.statusCode() != OK) {
      throw new IOException(request.uri() + " was answered with " + response.statusCode());
    }
    return response;
  }
}
