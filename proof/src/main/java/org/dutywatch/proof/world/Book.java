package org.dutywatch.proof.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers what is stated in one world. */
final class Book {
  private final Cast cast;
  private final Days days;
  private final List<Claim> claims = new ArrayList<>();

  Book(Cast cast, Days days) {
    this.cast = cast;
    this.days = days;
  }

  /** States that something happened at some moment of a day. */
  void state(
      String type, Optional<String> authority, String subject, LocalDate day, ObjectNode data) {
    Instant time = days.moment(day);
    add(
        new Claim(
            type, authority, subject, cast.id(), cast.source(), time, cast.recorded(time), data));
  }

  void add(Claim claim) {
    claims.add(claim);
  }

  void remove(Claim claim) {
    claims.remove(claim);
  }

  /** What was stated so far. */
  List<Claim> claims() {
    return List.copyOf(claims);
  }

  /** What was stated so far of a claim's record. */
  List<Claim> recordOf(Claim claim) {
    return claims.stream().filter(claim::isOfTheRecordOf).toList();
  }
}
