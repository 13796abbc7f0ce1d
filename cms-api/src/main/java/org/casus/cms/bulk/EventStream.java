package org.casus.cms.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import org.casus.cms.http.Json;

/** Server-sent events (HTML Living Standard, 9.2), each with one line of JSON. Who cannot be reached any more ends the work. */
final class EventStream implements Progress {

    /** The server holds back the beginning of an answer until there is this much of it, whatever is flushed. */
    private static final int HELD_BACK = 8192;

    private final OutputStream out;

    EventStream(OutputStream out) {
        this.out = out;
        write(":" + " ".repeat(HELD_BACK) + "\n\n");
    }

    @Override
    public void at(long done, OptionalLong most) {
        ObjectNode progress = JsonNodeFactory.instance.objectNode().put("done", done);
        most.ifPresent(count -> progress.put("of", Math.max(count, done)));
        send("progress", progress);
    }

    void send(String event, JsonNode json) {
        write("event: " + event + "\ndata: " + Json.text(json) + "\n\n");
    }

    private void write(String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new Unheard(e);
        }
    }

    /** Nobody listens any more. */
    static final class Unheard extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unheard(IOException cause) {
            super(cause);
        }
    }
}
