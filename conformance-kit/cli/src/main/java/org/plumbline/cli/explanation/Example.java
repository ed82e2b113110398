package org.plumbline.cli.explanation;

import org.plumbline.cli.excerpt.Excerpt;
import org.plumbline.verdict.Place;

/**
 * A line of a sample.
 *
 * @param place where it stands in the package
 * @param excerpt the line
 * @param notes what is said beside its place; empty when nothing is
 */
record Example(Place place, Excerpt excerpt, String notes) {}
