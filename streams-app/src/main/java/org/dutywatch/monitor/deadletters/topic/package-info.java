/**
 * Dead letters over Kafka. {@code LetterTopic} reads letters in pieces; {@code Marks} knows which
 * records were sent again; {@code Outbox} sends an event and its mark in one transaction; the
 * {@code DeadLetterOffice} brings them together, for one at a time.
 *
 * <p>Nothing is sent twice, because all who send have one transactional id. Who begins to send
 * fences whoever else does, so that the other's transaction comes to nothing; only then the marks
 * are read. So between a look at the marks and the end of the transaction no other mark can be
 * made.
 */
package org.dutywatch.monitor.deadletters.topic;
