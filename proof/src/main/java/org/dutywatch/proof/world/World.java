package org.dutywatch.proof.world;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A small set of events in which much that can go wrong goes wrong.
 *
 * @param seed makes this world again
 * @param policy the built-in policy that it is to be judged by
 * @param clockInUse whether the monitor is to run on the event clock; else ticks are refused
 * @param sent what is sent, in the order in which it is sent; each topic of facts is expected to
 *     have 2 partitions or more
 * @param days on and about which something happens, in their order: those worth asking about
 */
public record World(
    long seed, String policy, boolean clockInUse, List<Sent> sent, List<LocalDate> days) {
  /** Whose the events are that name no authority. */
  public static final String DEFAULT_AUTHORITY = "E06000033";

  /** Whose events there are in any world. */
  public static final List<String> AUTHORITIES = List.of(DEFAULT_AUTHORITY, Cast.OTHER_AUTHORITY);

  private static final long SPREAD = 0x9E3779B97F4A7C15L;
  private static final int MOST_CLAIMS = 48;
  private static final int CROWDED_ONCE_IN = 12;
  private static final int TWINS_ONCE_IN = 8;

  /** Both lists are copied. */
  public World {
    sent = List.copyOf(sent);
    days = List.copyOf(days);
  }

  /** The world of a seed. */
  public static World of(long seed) {
    return of(seed, "");
  }

  /**
   * The world of a seed, as one of many that share a board and must not all be about the same few
   * children.
   *
   * @param mark what every child, subject and family of it ends with; at most 100 characters
   */
  public static World of(long seed, String mark) {
    Chance chance = new Chance(seed * SPREAD);
    Days days = new Days(chance);
    String policy = chance.of("southend-2010", "england-2010-2013", "england-current");
    boolean clockInUse = chance.oneIn(3);
    List<Claim> claims = claims(chance, days, new Cast(chance, mark), seed);
    List<Sent> sent = sent(chance, days, claims);
    if (!chance.oneIn(4)) {
      chance.shuffle(sent);
    }
    return new World(seed, policy, clockInUse, sent, daysAbout(claims));
  }

  private static List<Claim> claims(Chance chance, Days days, Cast cast, long seed) {
    Book book = new Book(cast, days);
    // A chance of its own, so that the other worlds are as they would be without such scenes.
    Chance rare = new Chance(~seed * SPREAD);
    if (rare.oneIn(CROWDED_ONCE_IN)) {
      new CrowdScene(chance, cast, days, book).play();
    }
    if (rare.oneIn(TWINS_ONCE_IN)) {
      new TwinScene(chance, cast, days, book).play();
    }
    ReferralScene referrals = new ReferralScene(chance, cast, days, book);
    PlanScene plans = new PlanScene(chance, cast, days, book);
    NotificationScene notifications = new NotificationScene(chance, cast, days, book);
    int enough = chance.from(3, 36);
    while (book.claims().size() < enough) {
      switch (chance.from(0, 6)) {
        case 0, 1, 2 -> referrals.play();
        case 3 -> referrals.playWithoutReferral();
        case 4, 5 -> plans.play();
        default -> notifications.play();
      }
    }
    Twists twists = new Twists(chance, cast, days, book);
    for (int left = chance.from(0, 14); left > 0 && book.claims().size() < MOST_CLAIMS; left--) {
      twists.play();
    }
    return book.claims();
  }

  private static List<Sent> sent(Chance chance, Days days, List<Claim> claims) {
    Scribe scribe = new Scribe(chance, days);
    Vandal vandal = new Vandal(chance, scribe);
    List<Sent> sent = new ArrayList<>();
    for (Claim claim : claims) {
      sent.add(scribe.write(claim));
      if (chance.oneIn(12)) {
        sent.add(chance.oneIn(2) ? scribe.write(claim) : sent.get(sent.size() - 1));
      }
    }
    for (int left = chance.from(0, 5); left > 0; left--) {
      sent.add(vandal.spoil(chance.of(claims)));
    }
    for (int left = chance.from(0, 2); left > 0; left--) {
      sent.add(scribe.write(tick(days.moment(days.any()))));
    }
    return sent;
  }

  private static Claim tick(Instant time) {
    return new Claim(
        "clock.tick",
        Optional.empty(),
        "",
        "tick",
        "/clock",
        time,
        Optional.empty(),
        JsonNodeFactory.instance.objectNode());
  }

  private static List<LocalDate> daysAbout(List<Claim> claims) {
    TreeSet<LocalDate> about = new TreeSet<>();
    for (Claim claim : claims) {
      LocalDate day = Days.dateOf(claim.time());
      about.addAll(List.of(day.minusDays(1), day, day.plusDays(1)));
    }
    return new ArrayList<>(about);
  }
}
