package org.plumbline.standard;

/** How binding a requirement is, in the words of ISO/IEC Directives, Part 2. */
public enum RequirementLevel {
    SHALL,
    SHOULD,
    MAY
}
