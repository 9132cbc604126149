package org.dutywatch.monitor.pseudonym;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.dutywatch.events.RecordId;
import org.dutywatch.events.RecordType;
import org.dutywatch.monitor.pseudonym.References.Child;

class ReferencesTest {
  private static final References REFERENCES = references(1);
  private static final References OTHERS = references(2);

  private static References references(int key) {
    byte[] bytes = new byte[Seal.KEY_BYTES];
    Arrays.fill(bytes, (byte) key);
    return new References(new Seal(bytes));
  }

  @Property(tries = 200)
  void aReferenceLeadsBackToItsChildWithTheSameKeyAlone(
      @ForAll @StringLength(min = 1, max = 128) String id) {
    Child child = new Child("E06000033", id.replaceAll("\\p{Cntrl}|\\p{Cs}", "x"));
    String reference = REFERENCES.of(child);

    assertThat(reference).matches("[A-Za-z0-9_-]+").isEqualTo(REFERENCES.of(child));
    assertThat(REFERENCES.child(reference)).contains(child);
    assertThat(OTHERS.child(reference)).isEmpty();
    assertThat(OTHERS.of(child)).isNotEqualTo(reference);
    assertThat(REFERENCES.record(reference)).isEmpty();
    assertThat(REFERENCES.place(reference)).isEmpty();
  }

  @Property(tries = 50)
  void aRecordsReferenceLeadsBackToIt(@ForAll RecordType type) {
    RecordId id = new RecordId("E1", type, type.ofChild() ? "Kim" : "", "S 1");

    assertThat(REFERENCES.record(REFERENCES.of(id))).contains(id);
    assertThat(REFERENCES.ofChild(id).isPresent()).isEqualTo(type.ofChild());
  }

  @Property(tries = 200)
  void whatIsNoReferenceIsTold(@ForAll String text) {
    assertThat(REFERENCES.child(text)).isEmpty();
    assertThat(REFERENCES.place(text)).isEmpty();
  }

  @Property(tries = 100)
  void aReferenceInWhichOneLetterIsChangedIsNone(@ForAll int where) {
    String reference = REFERENCES.of(new Child("E1", "Kim"));
    int at = Math.floorMod(where, reference.length() - 1);
    char other = reference.charAt(at) == 'A' ? 'B' : 'A';

    assertThat(REFERENCES.child(reference.substring(0, at) + other + reference.substring(at + 1)))
        .isEmpty();
  }

  @Property(tries = 20)
  void aPlaceInAListLeadsBackToIt(@ForAll byte[] place) {
    assertThat(REFERENCES.place(REFERENCES.ofPlace(place))).contains(place);
  }

  @Property(tries = 1)
  void aKeyOfAnotherLengthIsNone() {
    assertThatThrownBy(() -> new Seal("short".getBytes(UTF_8))).hasMessageContaining("32 bytes");
  }
}
