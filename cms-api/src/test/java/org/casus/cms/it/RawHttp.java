package org.casus.cms.it;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Sends bytes that no proper client would send, and reads what comes back. One connection, kept while it lasts. */
final class RawHttp implements AutoCloseable {

    private static final int LONGEST_WAIT = 60_000;

    private final URI server;
    private @Nullable Socket socket;
    private @Nullable InputStream in;

    RawHttp(URI server) {
        this.server = server;
    }

    /** @param headers by name in lower case */
    record Reply(int status, Map<String, String> headers, String text) {

        /** The server hung up without a word. */
        static final Reply NONE = new Reply(0, Map.of(), "");

        String mediaType() {
            return headers.getOrDefault("content-type", "")
                    .replaceAll(";.*", "")
                    .strip();
        }
    }

    /** A request without a body, with the line as it stands. */
    Reply line(String line, String... headers) {
        return send((line + "\r\nHost: localhost\r\n" + String.join("", headers) + "\r\n")
                .getBytes(StandardCharsets.ISO_8859_1));
    }

    Reply send(byte[] request) {
        boolean isFresh = socket == null;
        try {
            return exchange(request);
        } catch (IOException e) {
            close();
            if (isFresh) {
                return answerOfClosed(e);
            }
            // it was closed since the last answer
            return send(request);
        }
    }

    private static Reply answerOfClosed(IOException thrown) {
        if (thrown instanceof EOFException
                || String.valueOf(thrown.getMessage()).contains("reset")) {
            return Reply.NONE;
        }
        throw new UncheckedIOException(thrown);
    }

    private Reply exchange(byte[] request) throws IOException {
        Socket connected = socket;
        if (connected == null) {
            connected = new Socket(InetAddress.getLoopbackAddress(), server.getPort());
            connected.setSoTimeout(LONGEST_WAIT);
            connected.setTcpNoDelay(true);
            socket = connected;
            in = new BufferedInputStream(connected.getInputStream());
        }
        try {
            connected.getOutputStream().write(request);
            connected.getOutputStream().flush();
        } catch (IOException e) {
            // refused before the end of the body: the answer may be there already
            if (connected.getInputStream().available() == 0) {
                throw e;
            }
        }
        boolean isHead = request.length > 4 && new String(request, 0, 5, StandardCharsets.ISO_8859_1).equals("HEAD ");
        Reply reply = read(isHead);
        // a refusal may come before the end of the body, of which the server would take the rest for another request
        if (reply.status() >= 400
                || reply.headers().getOrDefault("connection", "").equalsIgnoreCase("close")) {
            close();
        }
        return reply;
    }

    private Reply read(boolean isHead) throws IOException {
        String line = readLine();
        while (line.startsWith("HTTP/1.1 100")) {
            readLine();
            line = readLine();
        }
        int status = Integer.parseInt(line.split(" ", 3)[1]);
        Map<String, String> headers = new TreeMap<>();
        for (String header = readLine(); !header.isEmpty(); header = readLine()) {
            int colon = header.indexOf(':');
            headers.put(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip());
        }
        boolean isEmpty = isHead || status == 204 || status == 304;
        return new Reply(status, headers, isEmpty ? "" : new String(readBody(headers), StandardCharsets.UTF_8));
    }

    private byte[] readBody(Map<String, String> headers) throws IOException {
        if (headers.getOrDefault("transfer-encoding", "").contains("chunked")) {
            return readChunks();
        }
        String length = headers.get("content-length");
        return length == null ? readToEnd() : stream().readNBytes(Integer.parseInt(length));
    }

    private byte[] readToEnd() throws IOException {
        byte[] body = stream().readAllBytes();
        close();
        return body;
    }

    private byte[] readChunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            body.writeBytes(stream().readNBytes(size));
            readLine();
        }
        readLine();
        return body.toByteArray();
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(readLine().replaceAll(";.*", "").strip(), 16);
    }

    private InputStream stream() throws IOException {
        InputStream open = in;
        if (open == null) {
            throw new EOFException();
        }
        return open;
    }

    private String readLine() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = stream().read(); next != '\n'; next = stream().read()) {
            if (next < 0) {
                throw new EOFException();
            }
            line.append((char) next);
        }
        return line.toString().stripTrailing();
    }

    @Override
    public void close() {
        Socket open = socket;
        socket = null;
        in = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
