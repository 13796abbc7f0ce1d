package org.casus.content.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Values as bytes, and back to equal values: of the same kinds of nodes, every character as it was. First all names with
 * what is short, then the long values one after another.
 */
final class FieldCode {

    /** What is longer, in bytes, is a value apart. */
    private static final int LONGEST = 600;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Names of fields are few. */
    private static final Map<String, String> NAMES = new ConcurrentHashMap<>();

    private static final int OBJECT = 1;
    private static final int ARRAY = 2;
    private static final int LATIN = 3;
    private static final int WIDE = 4;
    private static final int INT = 5;
    private static final int LONG = 6;
    private static final int BIG = 7;
    private static final int DECIMAL = 8;
    private static final int DOUBLE = 9;
    private static final int TRUE = 10;
    private static final int FALSE = 11;
    private static final int AWAY = 12;

    private byte[] bytes;
    private int at;

    private FieldCode(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Bytes to be kept; so many of them, from the first, are what is short. */
    static final class Written {

        private final byte[] bytes;
        private final int length;
        private final ObjectNode outline;

        private Written(byte[] bytes, int length, ObjectNode outline) {
            this.bytes = bytes;
            this.length = length;
            this.outline = outline;
        }

        /** As {@link FieldCode#outline} reads it. */
        ObjectNode outline() {
            return outline;
        }

        byte[] bytes() {
            return bytes;
        }

        int length() {
            return length;
        }
    }

    /** Where a long value is, from where what is short ends. */
    record Away(int from, int length) {}

    static Written write(ObjectNode values) {
        FieldCode code = new FieldCode(new byte[512]);
        FieldCode apart = new FieldCode(new byte[0]);
        ObjectNode outline = NODES.objectNode();
        code.number(values.size());
        for (Map.Entry<String, JsonNode> member : values.properties()) {
            code.text(member.getKey());
            int before = code.at;
            code.value(member.getValue());
            if (code.at - before > LONGEST) {
                outline.set(member.getKey(), NODES.pojoNode(code.movedTo(apart, before)));
            } else {
                outline.set(member.getKey(), member.getValue());
            }
        }
        byte[] whole = Arrays.copyOf(code.add(apart.bytes, 0, apart.at).bytes, code.at);
        return new Written(whole, code.at - apart.at, outline);
    }

    /** Moves what was written last, and says where it is. */
    private Away movedTo(FieldCode apart, int from) {
        Away place = new Away(apart.at, at - from);
        apart.add(bytes, from, at);
        at = from;
        tag(AWAY);
        number(place.from());
        number(place.length());
        return place;
    }

    private FieldCode add(byte[] more, int from, int to) {
        room(to - from);
        System.arraycopy(more, from, bytes, at, to - from);
        at += to - from;
        return this;
    }

    private void value(JsonNode value) {
        switch (value) {
            case ObjectNode object -> {
                tag(OBJECT);
                number(object.size());
                object.properties().forEach(member -> {
                    text(member.getKey());
                    value(member.getValue());
                });
            }
            case ArrayNode array -> {
                tag(ARRAY);
                number(array.size());
                array.forEach(this::value);
            }
            case TextNode text -> text(text.textValue());
            case IntNode number -> {
                tag(INT);
                number(number.intValue());
            }
            case LongNode number -> {
                tag(LONG);
                number(number.longValue());
            }
            case BigIntegerNode number -> {
                tag(BIG);
                whole(number.bigIntegerValue());
            }
            case DecimalNode number -> {
                tag(DECIMAL);
                number(number.decimalValue().scale());
                whole(number.decimalValue().unscaledValue());
            }
            case DoubleNode number -> {
                tag(DOUBLE);
                number(Double.doubleToRawLongBits(number.doubleValue()));
            }
            default -> {
                if (!value.isBoolean()) {
                    throw new IllegalArgumentException("no value of a field: " + value.getNodeType());
                }
                tag(value.booleanValue() ? TRUE : FALSE);
            }
        }
    }

    private void whole(BigInteger number) {
        byte[] digits = number.toByteArray();
        number(digits.length);
        add(digits, 0, digits.length);
    }

    /** As Java holds it: a byte a character where that will do, else two. */
    @SuppressWarnings("deprecation") // of the characters each is looked at
    private void text(String text) {
        int length = text.length();
        if (isLatin(text)) {
            tag(LATIN);
            number(length);
            room(length);
            text.getBytes(0, length, bytes, at);
            at += length;
            return;
        }
        tag(WIDE);
        number(length);
        room(2 * length);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            bytes[at++] = (byte) (c >> Byte.SIZE);
            bytes[at++] = (byte) c;
        }
    }

    private static boolean isLatin(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0xff) {
                return false;
            }
        }
        return true;
    }

    private void tag(int tag) {
        room(1);
        bytes[at++] = (byte) tag;
    }

    /** Seven bits a byte, small ones of either sign first. */
    private void number(long number) {
        room(10);
        long rest = (number << 1) ^ (number >> 63);
        while ((rest & ~0x7fL) != 0) {
            bytes[at++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[at++] = (byte) rest;
    }

    private void room(int more) {
        if (at + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, at + more));
        }
    }

    /**
     * What is short, with {@link Away} where something is not.
     *
     * @param bytes of what is short
     */
    static ObjectNode outline(byte[] bytes) {
        FieldCode code = new FieldCode(bytes);
        ObjectNode values = NODES.objectNode();
        for (long members = code.number(); members > 0; members--) {
            String name = code.name();
            if (bytes[code.at] == AWAY) {
                code.at++;
                int from = (int) code.number();
                values.set(name, NODES.pojoNode(new Away(from, (int) code.number())));
            } else {
                values.set(name, code.value());
            }
        }
        return values;
    }

    /** Of a value apart. */
    static JsonNode value(byte[] bytes) {
        return new FieldCode(bytes).value();
    }

    private String name() {
        String name = text();
        String known = NAMES.putIfAbsent(name, name);
        return known == null ? name : known;
    }

    private String text() {
        int tag = bytes[at++];
        int length = (int) number();
        if (tag == LATIN) {
            at += length;
            return new String(bytes, at - length, length, StandardCharsets.ISO_8859_1);
        }
        char[] text = new char[length];
        for (int i = 0; i < length; i++) {
            text[i] = (char) ((bytes[at] << Byte.SIZE) | (bytes[at + 1] & 0xff));
            at += 2;
        }
        return new String(text);
    }

    private JsonNode value() {
        int tag = bytes[at];
        if (tag == LATIN || tag == WIDE) {
            return NODES.textNode(text());
        }
        at++;
        return switch (tag) {
            case OBJECT -> object();
            case ARRAY -> array();
            case INT -> NODES.numberNode((int) number());
            case LONG -> NODES.numberNode(number());
            case BIG -> NODES.numberNode(whole());
            case DECIMAL -> {
                int scale = (int) number();
                yield DecimalNode.valueOf(new BigDecimal(whole(), scale));
            }
            case DOUBLE -> NODES.numberNode(Double.longBitsToDouble(number()));
            case TRUE -> NODES.booleanNode(true);
            case FALSE -> NODES.booleanNode(false);
            default -> throw new IllegalStateException("no value begins with " + tag);
        };
    }

    private ObjectNode object() {
        ObjectNode object = NODES.objectNode();
        for (long members = number(); members > 0; members--) {
            String name = name();
            object.set(name, value());
        }
        return object;
    }

    private ArrayNode array() {
        int items = (int) number();
        ArrayNode array = NODES.arrayNode(items);
        for (int i = 0; i < items; i++) {
            array.add(value());
        }
        return array;
    }

    private BigInteger whole() {
        int length = (int) number();
        at += length;
        return new BigInteger(Arrays.copyOfRange(bytes, at - length, at));
    }

    private long number() {
        long rest = 0;
        int shift = 0;
        byte part = bytes[at++];
        while (part < 0) {
            rest |= (long) (part & 0x7f) << shift;
            shift += 7;
            part = bytes[at++];
        }
        rest |= (long) part << shift;
        return (rest >>> 1) ^ -(rest & 1);
    }
}
