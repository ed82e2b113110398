package org.plumbline.standard;

import java.util.List;

/**
 * A set of requirements that a product claims to meet as a whole.
 *
 * @param id {@code /conf/<class>}
 * @param title its name
 * @param description what a product of this class does
 * @param dependsOn the classes that a product must meet too
 */
public record ConformanceClass(String id, String title, String description, List<String> dependsOn) {
    public ConformanceClass {
        dependsOn = List.copyOf(dependsOn);
    }
}
