package org.casus.site.facets;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.casus.site.memory.NoteReader;
import org.casus.site.memory.NoteWriter;

/**
 * A facet of a list: its values that are in use, each with the entries that have it.
 *
 * <p>Entries are numbered by their place in the list. The entries of a broader value are those of its narrower ones too.
 */
public final class Facet {

    /**
     * A value that at least one entry has.
     *
     * @param definition empty where the vocabulary has none
     * @param parent the index of the broader value, or -1
     * @param depth 0 for a value without a broader one
     */
    public record Value(String id, String label, String definition, int parent, int depth) {

        /** Whether it stands for having no value. */
        public boolean isNotGiven() {
            return id.equals(NOT_GIVEN);
        }
    }

    /** The id of the value of entries that have none; where there are such, it comes last. */
    public static final String NOT_GIVEN = "not-given";

    private final String name;
    private final String label;
    private final List<Value> values;
    private final List<BitSet> holders;
    private final Map<String, Integer> places = new HashMap<>();
    private final int[][] all;

    /**
     * @param values broader ones before their narrower ones, with {@code holders} beside them
     * @param entries how many the list has
     */
    Facet(String name, String label, List<Value> values, List<BitSet> holders, int entries) {
        this.name = name;
        this.label = label;
        this.values = List.copyOf(values);
        this.holders = List.copyOf(holders);
        this.all = new int[entries][];
        IntStream.range(0, values.size())
                .forEach(place -> places.put(values.get(place).id(), place));
        int[] sizes = new int[entries];
        this.holders.forEach(having -> having.stream().forEach(entry -> sizes[entry]++));
        IntStream.range(0, entries).forEach(entry -> all[entry] = new int[sizes[entry]]);
        for (int value = this.holders.size() - 1; value >= 0; value--) {
            int place = value;
            this.holders.get(value).stream().forEach(entry -> all[entry][--sizes[entry]] = place);
        }
    }

    /** The field's name. */
    public String name() {
        return name;
    }

    public String label() {
        return label;
    }

    public List<Value> values() {
        return values;
    }

    /** -1 where no entry has the value. */
    public int indexOf(String id) {
        return places.getOrDefault(id, -1);
    }

    public Optional<Value> value(String id) {
        int index = indexOf(id);
        return index < 0 ? Optional.empty() : Optional.of(values.get(index));
    }

    /** How many entries have the value. */
    public int count(int value) {
        return holders.get(value).cardinality();
    }

    /** The numbers of the entries that have the value, in the order of the list. */
    public int[] entriesWith(int value) {
        return holders.get(value).stream().toArray();
    }

    /** The indexes of the values that an entry has, broader ones included. */
    public int[] valuesOf(int entry) {
        return all[entry].clone();
    }

    /** The same without those that it has only because it has a narrower one. */
    public int[] narrowestOf(int entry) {
        Set<Integer> broader = new HashSet<>();
        for (int value : all[entry]) {
            broader.add(values.get(value).parent());
        }
        return IntStream.of(all[entry])
                .filter(value -> !broader.contains(value))
                .toArray();
    }

    /** The entry that comes after this one among those with the value, and the first after the last. */
    public int nextWith(int value, int entry) {
        int next = holders.get(value).nextSetBit(entry + 1);
        return next >= 0 ? next : holders.get(value).nextSetBit(0);
    }

    /** For another process, which reads it with {@link #readFrom}. */
    public void writeTo(NoteWriter note) {
        note.text(name).text(label).number(all.length).number(values.size());
        for (int i = 0; i < values.size(); i++) {
            Value value = values.get(i);
            note.text(value.id).text(value.label).text(value.definition);
            note.number(value.parent + 1L).number(value.depth).bits(holders.get(i));
        }
    }

    public static Facet readFrom(NoteReader note) {
        String name = note.text();
        String label = note.text();
        int entries = note.count();
        int count = note.count();
        List<Value> values = new ArrayList<>(count);
        List<BitSet> holders = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            values.add(new Value(note.text(), note.text(), note.text(), note.count() - 1, note.count()));
            holders.add(note.bits());
        }
        return new Facet(name, label, values, holders, entries);
    }

    BitSet holders(int value) {
        return holders.get(value);
    }
}
