package org.casus.content.entry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FieldStoreTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MORE_THAN_ARE_AT_HAND = 40_000;

    private final Random random = new Random(7);

    @Test
    void every_value_comes_back_as_it_was() {
        FieldStore store = new FieldStore();
        List<Fields> given =
                IntStream.range(0, 2_000).mapToObj(i -> Fields.of(object(3))).toList();
        List<Fields> kept = given.stream().map(store::keep).toList();

        for (int i = 0; i < given.size(); i++) {
            Fields one = given.get(i);
            Fields other = kept.get(i);
            assertThat(other).isEqualTo(one).hasSameHashCodeAs(one).hasToString(one.toString());
            assertThat(other.size()).isEqualTo(one.size());
            assertThat(names(other)).isEqualTo(names(one));
            names(one).forEach(name -> {
                assertThat(other.get(name)).isEqualTo(one.get(name));
                assertThat(other.items(name)).isEqualTo(one.items(name));
                assertThat(other.text(name, "nl")).isEqualTo(one.text(name, "nl"));
            });
        }
    }

    @Test
    void so_do_those_that_were_put_aside_long_ago() {
        FieldStore store = new FieldStore();
        List<Fields> kept = IntStream.range(0, MORE_THAN_ARE_AT_HAND)
                .mapToObj(i -> store.keep(numbered(i)))
                .toList();

        assertThat(IntStream.range(0, kept.size())
                        .parallel()
                        .filter(i -> !kept.get(i).equals(numbered(i)))
                        .toArray())
                .isEmpty();
    }

    @Test
    void a_value_larger_than_what_is_written_at_once_comes_back() {
        FieldStore store = new FieldStore();
        Fields before = store.keep(numbered(1));
        Fields large = Fields.of(JSON.objectNode().put("body", "é–".repeat(2_000_000)));

        assertThat(store.keep(large)).isEqualTo(large);
        assertThat(store.keep(numbered(2))).isEqualTo(numbered(2));
        assertThat(before).isEqualTo(numbered(1));
    }

    private static Fields numbered(int i) {
        return Fields.of(JSON.objectNode().put("title", "Fiche " + i).put("body", ("zin " + i + ". ").repeat(200)));
    }

    private static List<String> names(Fields fields) {
        List<String> names = new ArrayList<>();
        fields.names().forEachRemaining(names::add);
        return names;
    }

    private ObjectNode object(int depth) {
        ObjectNode object = JSON.objectNode();
        for (int i = random.nextInt(8); i > 0; i--) {
            object.set("field" + random.nextInt(30), value(depth));
        }
        return object;
    }

    private JsonNode value(int depth) {
        return switch (random.nextInt(depth > 0 ? 12 : 10)) {
            case 0 -> JSON.numberNode(random.nextInt());
            case 1 -> JSON.numberNode(random.nextLong());
            case 2 -> JSON.numberNode(new BigInteger(200, random).negate());
            case 3 -> JSON.numberNode(new BigDecimal(new BigInteger(90, random), random.nextInt(40) - 20));
            case 4 -> JSON.numberNode(random.nextDouble());
            case 5 -> JSON.booleanNode(random.nextBoolean());
            case 6 -> JSON.textNode(text(random.nextInt(2_000)));
            case 7, 8, 9 -> JSON.textNode(text(1 + random.nextInt(20)));
            case 10 -> object(depth - 1);
            default -> array(depth - 1);
        };
    }

    private ArrayNode array(int depth) {
        ArrayNode array = JSON.arrayNode();
        for (int i = random.nextInt(5); i > 0; i--) {
            array.add(value(depth));
        }
        return array;
    }

    /** Of letters, of any characters of two bytes, halves of pairs too. */
    private String text(int length) {
        int most = random.nextBoolean() ? 0x7f : random.nextBoolean() ? 0xff : 0xffff;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) (' ' + random.nextInt(most - ' ')));
        }
        return text.toString();
    }
}
