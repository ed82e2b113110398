package org.plumbline.conformance.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.verdict.Place;

/** One reading of a list from its first page to its last, as far as it could be read. */
final class Reading {
    /** How a reading ended. */
    enum End {
        /** With a page that says it is the last. */
        LAST_PAGE,
        /** With a page that leads back to one that was read. */
        RING,
        /** With a page that could not be read, or before the list ended. */
        BROKEN
    }

    private final int limit;
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final List<String> repeated = new ArrayList<>();
    private final List<Place> repeatedPlaces = new ArrayList<>();
    private int pages;
    private End end = End.BROKEN;

    Reading(int limit) {
        this.limit = limit;
    }

    /** Notes that a page was read. */
    void page(End endWithIt) {
        pages++;
        end = endWithIt;
    }

    /** Notes that a message is listed. */
    void lists(String identifier, Place place) {
        if (places.putIfAbsent(identifier, place) != null) {
            repeated.add(identifier);
            repeatedPlaces.add(place);
        }
    }

    int limit() {
        return limit;
    }

    int pages() {
        return pages;
    }

    /** Whether the list was read to its end. */
    boolean whole() {
        return end == End.LAST_PAGE;
    }

    boolean ring() {
        return end == End.RING;
    }

    /** The identifiers in the order of the list, each once. */
    List<String> identifiers() {
        return List.copyOf(places.keySet());
    }

    boolean has(String identifier) {
        return places.containsKey(identifier);
    }

    /** Where a message is listed first. */
    Place place(String identifier) {
        Place place = places.get(identifier);
        if (place == null) {
            throw new IllegalArgumentException(identifier + " is not listed");
        }
        return place;
    }

    /** The identifiers that came again, in order. */
    List<String> repeated() {
        return List.copyOf(repeated);
    }

    /** Where a message came again first. */
    Place firstRepetition() {
        return repeatedPlaces.get(0);
    }
}
