package org.casus.cms.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/**
 * What {@code casus demo} is asked to do.
 *
 * @param host the address to listen on
 * @param data where everything is kept that must survive a restart
 */
record DemoOptions(int port, String host, Path data, Path content, Path themes) {

    static final String HELP = """
            casus demo [--port 8080] [--data DIR] [--content DIR] [--themes DIR] [--host 127.0.0.1]

            Starts everything on this machine: the API with an embedded database, and the sites. The first time it
            loads the content folder. Stays until Ctrl-C.

              --port     the port to listen on (8080)
              --data     keeps database, media, baked sites and logs (data, beside this program)
              --content  types, vocabularies, sites and the entries to begin with (content, beside this program)
              --themes   the sites' templates and styles (themes, beside this program)
              --host     the address to listen on (127.0.0.1: this machine alone; 0.0.0.0: everybody)

            For example:  casus demo --port 8090 --data try-out
            """;

    /** Says in one line what is wrong with the command; the caller shows it. */
    static final class WrongUse extends Exception {

        private static final long serialVersionUID = 1L;

        WrongUse(String message) {
            super(message);
        }
    }

    static DemoOptions parse(List<String> arguments, Path home) throws WrongUse {
        DemoOptions options = new DemoOptions(
                8080, "127.0.0.1", home.resolve("data"), home.resolve("content"), home.resolve("themes"));
        Deque<String> left = new ArrayDeque<>(arguments);
        while (!left.isEmpty()) {
            String word = left.removeFirst();
            int equals = word.indexOf('=');
            String name = word.startsWith("--") && equals > 0 ? word.substring(0, equals) : word;
            if (!List.of("--port", "--host", "--data", "--content", "--themes").contains(name)) {
                throw new WrongUse("demo does not know " + name + "; see  casus demo --help");
            }
            if (equals < 0 && left.isEmpty()) {
                throw new WrongUse(name + " needs a value; see  casus demo --help");
            }
            options = options.with(name, equals > 0 ? word.substring(equals + 1) : left.removeFirst());
        }
        return options.checked();
    }

    private DemoOptions with(String name, String value) throws WrongUse {
        return switch (name) {
            case "--port" -> new DemoOptions(port(value), host, data, content, themes);
            case "--host" -> new DemoOptions(port, value, data, content, themes);
            case "--data" -> new DemoOptions(port, host, Path.of(value), content, themes);
            case "--content" -> new DemoOptions(port, host, data, Path.of(value), themes);
            default -> new DemoOptions(port, host, data, content, Path.of(value));
        };
    }

    private static int port(String text) throws WrongUse {
        try {
            int port = Integer.parseInt(text);
            if (port > 0 && port < 65_536) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new WrongUse("--port " + text + " is not a number");
        }
        throw new WrongUse("--port " + text + " is not between 1 and 65535");
    }

    private DemoOptions checked() throws WrongUse {
        for (Path folder : List.of(content, themes)) {
            if (!Files.isDirectory(folder)) {
                throw new WrongUse(folder + " is not a folder");
            }
        }
        return new DemoOptions(
                port,
                host,
                data.toAbsolutePath().normalize(),
                content.toAbsolutePath().normalize(),
                themes.toAbsolutePath().normalize());
    }

    /** The sites that the content folder declares, by their files' names. */
    List<String> sites() {
        try (Stream<Path> files = Files.list(content.resolve("sites"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.substring(0, name.length() - ".yaml".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How a browser on this machine gets there. */
    String address() {
        boolean isHere = host.equals("127.0.0.1") || host.equals("0.0.0.0") || host.equals("::") || host.equals("::1");
        return "http://" + (isHere ? "localhost" : host) + ":" + port;
    }
}
