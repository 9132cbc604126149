/**
 * Random worlds that are hostile on purpose: small sets of events in which the corners of the
 * domain and of the contract meet. Made from the contract alone, without any code of the monitor;
 * the same seed gives the same world to the byte. {@link org.dutywatch.proof.world.Shrink} finds
 * the smallest part of one that still shows a fault.
 */
package org.dutywatch.proof.world;
