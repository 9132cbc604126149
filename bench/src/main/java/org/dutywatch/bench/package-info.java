/**
 * The measurements behind the figures in the documentation. Each contender works through the same
 * events on the same broker in one run, in turns, because on a shared machine only the ratio of
 * neighbours means anything.
 */
package org.dutywatch.bench;
