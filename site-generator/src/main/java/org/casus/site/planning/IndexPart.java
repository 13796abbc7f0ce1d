package org.casus.site.planning;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.casus.site.hashing.Hashes;
import org.casus.site.memory.Round;
import org.casus.site.planning.PlannedFile.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A file of an index, with a version in it that follows from the rest: who asks for it by that version knows whether it is
 * the one that was meant. Its content is made to know the version and, where that is new, made again to be written: in
 * between nothing of it is kept. In a process that stays the version is remembered with what it followed from.
 */
final class IndexPart {

    private static final int VERSION_LENGTH = 12;

    private final Round<SitePlanner> round;
    private final String path;
    private final String subject;
    private final Runnable reads;
    private final Supplier<Object> key;
    private final Consumer<ObjectNode> content;
    private @Nullable String version;

    /** @param key what the content followed from */
    private record Known(Object key, String version) {}

    /**
     * @param reads reads everything that the content follows from, so that it is noted whoever has made the content before
     * @param key another one, by {@code equals}, where the content is; cheaper to make than that
     * @param content fills in the file, the same each time
     */
    IndexPart(
            Round<SitePlanner> round,
            String path,
            String subject,
            Runnable reads,
            Supplier<Object> key,
            Consumer<ObjectNode> content) {
        this.round = round;
        this.path = path;
        this.subject = subject;
        this.reads = reads;
        this.key = key;
        this.content = content;
        // also where this bake does not ask for it
        known().ifPresent(last -> round.leave(question(), last));
    }

    private Questions.Memo question() {
        return new Questions.Memo(Questions.Memo.Of.VERSION, path);
    }

    private Optional<Known> known() {
        return round.last(question());
    }

    /** Its name beside the index, without the folder. */
    String name(String folder) {
        return path.substring(folder.length());
    }

    String version() {
        return round.isOfOrigins() ? round.fingerprintOf(path).orElseGet(this::noted) : made();
    }

    /** By one at a time: whoever came second would make all of it as well. */
    private synchronized String noted() {
        return round.kept(question(), () -> versionOf(rest().toString()));
    }

    private synchronized String made() {
        if (version == null) {
            version = round.isLast() ? versionOf(rest().toString()) : remembered();
        }
        return version;
    }

    private String remembered() {
        Object now = key.get();
        Known last = known().filter(before -> before.key.equals(now))
                .orElseGet(() -> new Known(now, versionOf(rest().toString())));
        round.leave(question(), last);
        return last.version;
    }

    static String versionOf(String rest) {
        return Hashes.hex(rest).substring(0, VERSION_LENGTH);
    }

    private ObjectNode rest() {
        ObjectNode rest = JsonNodeFactory.instance.objectNode();
        content.accept(rest);
        return rest;
    }

    PlannedFile file() {
        return new PlannedFile.Deferred(path, Kind.LIST, subject, () -> {
            reads.run();
            return new PlannedFile.Made(path, Kind.LIST, subject, version(), this::bytes);
        });
    }

    private byte[] bytes() {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.put("version", version());
        whole.setAll(rest());
        return whole.toString().getBytes(StandardCharsets.UTF_8);
    }
}
