package org.plumbline.message.mapping;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the values of a message stand in its text, by their JSON Pointers. A block stands where it was said to begin, or
 * else where the first of its values has its name.
 *
 * <p>The fields of long lists of rows and records are kept apart in a few bytes each.
 */
public final class Places {
    private final Map<String, Spot> spots = new LinkedHashMap<>();
    private final Map<String, Elements> lists = new HashMap<>();
    private final Spot begin;

    /** Of a message that begins where its text does. */
    public Places() {
        this(new Spot(1, 1, 1, 1));
    }

    /** Of a message that begins at a place. */
    public Places(Spot begin) {
        this.begin = begin;
    }

    /**
     * Where a value and its name stand.
     *
     * @param nameLine line of the name, from 1
     * @param nameColumn its column in Unicode code points, from 1
     * @param line line of the value
     * @param column its column
     */
    public record Spot(int nameLine, int nameColumn, int line, int column) {
        /** A value in the line of its name. */
        public static Spot inLine(int line, int name, int value) {
            return new Spot(line, name, line, value);
        }

        /** What has no name, such as a field of a row. */
        public static Spot of(int line, int column) {
            return new Spot(line, column, line, column);
        }

        Spot atName() {
            return of(nameLine, nameColumn);
        }
    }

    /** Says where a value stands; unless it stands somewhere already. The blocks around it that have no place yet begin here. */
    public void put(String pointer, Spot spot) {
        if (spots.putIfAbsent(pointer, spot) == null) {
            begin(parent(pointer), spot.atName());
        }
    }

    private void begin(String block, Spot spot) {
        for (String each = block; !each.isEmpty() && spots.putIfAbsent(each, spot) == null; ) {
            each = parent(each);
        }
    }

    private static String parent(String pointer) {
        return pointer.substring(0, pointer.lastIndexOf('/'));
    }

    /**
     * Says where the members of the next element of a list of rows or records stand.
     *
     * @param list JSON Pointer of the list
     * @param names names of the members: for rows 0, 1, 2 …
     * @param members where they stand; as many
     */
    public void addElement(String list, List<String> names, List<Spot> members) {
        if (!members.isEmpty()) {
            begin(list, members.get(0).atName());
        }
        lists.computeIfAbsent(list, none -> new Elements()).add(null, names, members);
    }

    /**
     * The same for an element that does not begin with the first of its members.
     *
     * @param begin where it begins
     */
    public void addElement(String list, Spot begin, List<String> names, List<Spot> members) {
        begin(list, begin);
        lists.computeIfAbsent(list, none -> new Elements()).add(begin, names, members);
    }

    /** Whether a value was read at a JSON Pointer, or a block begun. */
    public boolean has(String pointer) {
        return spots.containsKey(pointer);
    }

    /** Where the value at a JSON Pointer stands; when there is none, where its nearest existing parent begins. */
    public Spot at(String pointer) {
        for (String there = pointer; !there.isEmpty(); there = parent(there)) {
            Spot spot = spots.get(there);
            if (spot == null) {
                spot = inList(there);
            }
            if (spot != null) {
                return spot;
            }
        }
        return begin;
    }

    private @Nullable Spot inList(String pointer) {
        String parent = parent(pointer);
        String name = pointer.substring(parent.length() + 1);
        Elements elements = lists.get(parent);
        if (elements != null) {
            return elements.spot(name, null);
        }
        elements = parent.isEmpty() ? null : lists.get(parent(parent));
        return elements == null ? null : elements.spot(parent.substring(parent.lastIndexOf('/') + 1), name);
    }

    /** The members of the elements of one list. */
    private static final class Elements {
        private static final int PARTS = 4;

        /** Name of what is no member but the place of an element itself; an array has no such member, and no object that is read. */
        private static final String ITSELF = "";

        /** Index of each element's first member. */
        private int[] begins = new int[16];

        private int size;
        private String[] names = new String[64];
        private int[] parts = new int[names.length * PARTS];
        private int members;

        void add(@Nullable Spot begin, List<String> added, List<Spot> spots) {
            if (size + 1 >= begins.length) {
                begins = Arrays.copyOf(begins, begins.length * 2);
            }
            if (members + 1 + spots.size() > names.length) {
                names = Arrays.copyOf(names, Math.max(names.length * 2, members + 1 + spots.size()));
                parts = Arrays.copyOf(parts, names.length * PARTS);
            }
            if (begin != null) {
                add(ITSELF, begin);
            }
            for (int i = 0; i < spots.size(); i++) {
                add(added.get(i), spots.get(i));
            }
            size++;
            begins[size] = members;
        }

        private void add(String name, Spot spot) {
            int at = members * PARTS;
            names[members] = name;
            parts[at] = spot.nameLine();
            parts[at + 1] = spot.nameColumn();
            parts[at + 2] = spot.line();
            parts[at + 3] = spot.column();
            members++;
        }

        /** The place of a member of an element, or of the element itself when no member is named. */
        @Nullable
        Spot spot(String element, @Nullable String member) {
            int index = index(element);
            if (index < 0 || index >= size || begins[index] == begins[index + 1]) {
                return null;
            }
            if (member == null) {
                return spot(begins[index]).atName();
            }
            for (int i = begins[index]; i < begins[index + 1]; i++) {
                if (names[i].equals(member)) {
                    return spot(i);
                }
            }
            return null;
        }

        private Spot spot(int member) {
            int at = member * PARTS;
            return new Spot(parts[at], parts[at + 1], parts[at + 2], parts[at + 3]);
        }

        private static int index(String text) {
            if (text.isEmpty() || text.length() > 9 || !text.chars().allMatch(each -> each >= '0' && each <= '9')) {
                return -1;
            }
            return Integer.parseInt(text);
        }
    }
}
