/**
 * Refused records, to be looked at, mended and sent again.
 *
 * <p>A {@code Letter} is found by its {@code LetterId}, which says where it lies; what stands on
 * the outside, without anything of what is in it, is its {@code Envelope}. A {@code Mending} makes
 * the event that is to be sent of the one that the letter holds. The {@code LetterDesk} is what
 * others see of all this; {@code deadletters.topic} does it over Kafka, {@code deadletters.command}
 * asks a running monitor for it over HTTP.
 */
package org.dutywatch.monitor.deadletters;
