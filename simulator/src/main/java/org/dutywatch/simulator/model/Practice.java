package org.dutywatch.simulator.model;

/** How a council assesses children; it changed in England in 2013. */
public enum Practice {
  /** An initial assessment and, for some, a core assessment. */
  TWO_STAGE,
  /** One child and family assessment. */
  SINGLE_ASSESSMENT
}
