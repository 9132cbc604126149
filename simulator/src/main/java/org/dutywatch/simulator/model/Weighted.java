package org.dutywatch.simulator.model;

import java.util.List;

/**
 * Choices, some likelier than others.
 *
 * @param <T> what is chosen
 */
final class Weighted<T> {
  private final List<T> choices;
  private final double[] weights;
  private final double total;

  private Weighted(List<T> choices, double[] weights) {
    this.choices = choices;
    this.weights = weights;
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    this.total = sum;
  }

  /** Each choice with its weight, in the same order. Weights need not add up to anything. */
  static <T> Weighted<T> of(List<T> choices, double... weights) {
    if (choices.size() != weights.length) {
      throw new IllegalArgumentException(choices + " have " + weights.length + " weights");
    }
    return new Weighted<>(List.copyOf(choices), weights.clone());
  }

  T draw(Dice dice) {
    double left = dice.fraction() * total;
    int at = 0;
    while (at < weights.length - 1 && left >= weights[at]) {
      left -= weights[at];
      at++;
    }
    return choices.get(at);
  }
}
