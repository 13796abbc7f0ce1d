package org.casus.site.facets;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

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
    public record Value(String id, String label, String definition, int parent, int depth) {}

    private final String name;
    private final String label;
    private final List<Value> values;
    private final List<BitSet> holders;

    /** @param values broader ones before their narrower ones, with {@code holders} beside them */
    Facet(String name, String label, List<Value> values, List<BitSet> holders) {
        this.name = name;
        this.label = label;
        this.values = List.copyOf(values);
        this.holders = List.copyOf(holders);
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
        return IntStream.range(0, values.size())
                .filter(index -> values.get(index).id().equals(id))
                .findFirst()
                .orElse(-1);
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
        return IntStream.range(0, values.size())
                .filter(value -> holders.get(value).get(entry))
                .toArray();
    }

    /** The entry that comes after this one among those with the value, and the first after the last. */
    public int nextWith(int value, int entry) {
        int next = holders.get(value).nextSetBit(entry + 1);
        return next >= 0 ? next : holders.get(value).nextSetBit(0);
    }

    BitSet holders(int value) {
        return holders.get(value);
    }
}
