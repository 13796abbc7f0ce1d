package org.casus.content.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the fields of very many entries in a file, so that a process can hold a million entries: in memory stay a number
 * for each, and the values, without long ones, of some thousands. A file without a name, gone with the process, however
 * that ends. May be used by many threads at once.
 */
public final class FieldStore {

    /** Of the first so many entries no values are read again but long ones. */
    private static final int KEPT = 1 << 14;

    /** Of the others those that were read last; few, so that what goes is young, which costs a collector least. */
    private static final int RECENT = 1 << 8;

    private static final int BUFFER = 1 << 20;

    private final AtomicReferenceArray<@Nullable AtHand> atHand = new AtomicReferenceArray<>(KEPT + RECENT);
    private final AtomicReferenceArray<@Nullable Apart> apart = new AtomicReferenceArray<>(RECENT);
    private final byte[] unwritten = new byte[BUFFER];
    private int waiting;
    private volatile long written;
    private int entries;
    private @Nullable FileChannel file;

    private record AtHand(int number, ObjectNode outline) {}

    private record Apart(long start, JsonNode value) {}

    /** The same fields, kept here. */
    public Fields keep(Fields fields) {
        FieldCode.Written code = FieldCode.write(fields.whole());
        StoredFields kept = put(code);
        atHand(kept, code.outline());
        return new Fields(kept);
    }

    private synchronized StoredFields put(FieldCode.Written code) {
        long start = written + waiting;
        if (waiting + code.bytes().length > BUFFER) {
            flush();
            if (code.bytes().length > BUFFER) {
                append(ByteBuffer.wrap(code.bytes()));
                return new StoredFields(this, entries++, start, code.length());
            }
        }
        System.arraycopy(code.bytes(), 0, unwritten, waiting, code.bytes().length);
        waiting += code.bytes().length;
        return new StoredFields(this, entries++, start, code.length());
    }

    private void flush() {
        append(ByteBuffer.wrap(unwritten, 0, waiting));
        waiting = 0;
    }

    private void append(ByteBuffer bytes) {
        try {
            FileChannel channel = file == null ? open() : file;
            file = channel;
            long at = written;
            while (bytes.hasRemaining()) {
                at += channel.write(bytes, at);
            }
            written = at;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "entries cannot be put aside in the folder for temporary files: " + e.getMessage(), e);
        }
    }

    private static FileChannel open() throws IOException {
        Path path = Files.createTempFile("casus-fields-", "");
        FileChannel channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            Files.delete(path);
        } catch (IOException e) {
            // systems that hold on to the names of open files
            path.toFile().deleteOnExit();
        }
        return channel;
    }

    /** The values, those that are long as {@link FieldCode.Away}. */
    ObjectNode outline(StoredFields fields) {
        AtHand known = atHand.get(slot(fields));
        if (known != null && known.number == fields.number()) {
            return known.outline;
        }
        byte[] bytes = bytes(fields.start(), fields.length());
        return atHand(fields, FieldCode.outline(bytes));
    }

    private ObjectNode atHand(StoredFields fields, ObjectNode outline) {
        atHand.set(slot(fields), new AtHand(fields.number(), outline));
        return outline;
    }

    private static int slot(StoredFields fields) {
        int number = fields.number();
        return number < KEPT ? number : KEPT + number % RECENT;
    }

    /** A long value: who reads one reads it more than once, for one page. */
    JsonNode apart(long start, int length) {
        int slot = (int) (start % RECENT);
        Apart known = apart.get(slot);
        if (known == null || known.start != start) {
            known = new Apart(start, FieldCode.value(bytes(start, length)));
            apart.set(slot, known);
        }
        return known.value;
    }

    private byte[] bytes(long start, int length) {
        if (start + length > written) {
            synchronized (this) {
                if (start >= written) {
                    int from = (int) (start - written);
                    return Arrays.copyOfRange(unwritten, from, from + length);
                }
            }
        }
        return read(start, length);
    }

    private byte[] read(long start, int length) {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        try {
            FileChannel channel = channel();
            while (bytes.hasRemaining()) {
                if (channel.read(bytes, start + bytes.position()) < 0) {
                    throw new IOException("it ends too soon");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("entries that were put aside cannot be read again: " + e.getMessage(), e);
        }
        return bytes.array();
    }

    private synchronized FileChannel channel() {
        FileChannel channel = file;
        if (channel == null) {
            throw new IllegalStateException("nothing was written yet");
        }
        return channel;
    }
}
