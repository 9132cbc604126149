/**
 * Real kills: monitor and broker as processes of their own are killed, frozen and robbed of their
 * state while events come in, and every time the figures are compared with those of the oracle.
 */
package org.dutywatch.proof.kill;
