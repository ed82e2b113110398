package org.plumbline.cli.document;

import java.util.List;

/**
 * A row of a table of members.
 *
 * @param name its name
 * @param type what its value is, as HTML
 * @param unit the unit of a number
 * @param required whether it must be there
 * @param constraints what its value must be beyond its type, as HTML
 * @param requirements the requirements that say so
 * @param description what it means
 */
record Member(
        String name,
        String type,
        String unit,
        boolean required,
        List<String> constraints,
        List<String> requirements,
        String description) {}
