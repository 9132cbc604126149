package org.dutywatch.monitor.api;

import java.util.List;
import org.dutywatch.events.RefusedException;

/** Cuts a request's body into its events, without looking into them. */
public interface BodySplitter {

  /**
   * The members of a JSON array.
   *
   * @throws RefusedException where the body is none
   */
  List<byte[]> batch(byte[] body) throws RefusedException;

  /**
   * The lines that are not blank.
   *
   * @throws RefusedException where the body is no text in UTF-8
   */
  List<byte[]> lines(byte[] body) throws RefusedException;
}
