/**
 * Who is told of which notices, when, and in which words; without Kafka, HTTP or mail.
 *
 * <p>A {@code Channel} is somebody who is told. Its {@code Selection} says of what, its {@code
 * Timetable} when: at once or in digests, and not in quiet hours. The {@code Tray} holds what was
 * read and not told yet, and hands out one {@code Message} after another. {@code notify.shape}
 * writes a message as others read it, {@code notify.delivery} takes it there, and {@code
 * notify.topic} brings all of it together over Kafka.
 *
 * <p>When a notice goes out follows from when it arrived and from the settings alone. So a notifier
 * that is started again after any stop makes the same messages, with the same ids.
 */
package org.dutywatch.monitor.notify;
