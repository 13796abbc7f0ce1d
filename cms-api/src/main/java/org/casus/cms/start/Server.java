package org.casus.cms.start;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Starts the server from its parts as they lie beside this jar, whose manifest names them all.
 *
 * <p>The server's own way is to unpack one archive at each start and to load its classes from there itself. Classes that
 * Java loads are kept ready in its ahead-of-time cache, linked and with what was learnt of them; others are not.
 */
public final class Server {

    /** Where the server looks for the list of its parts. */
    private static final String LIST = "fish.payara.micro.BootJar";

    private static final String SERVER = "fish.payara.micro.impl.PayaraMicroImpl";

    private static final String DEMO = "demo";

    private Server() {}

    /** @param arguments the server's own; or {@code demo} and what {@link Demo} takes */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0 && arguments[0].equals(DEMO)) {
            Demo.run(Arrays.copyOfRange(arguments, 1, arguments.length));
        } else {
            boot(arguments);
        }
    }

    /** Returns when the server runs; it stays until the process ends. */
    static void boot(String... arguments) throws Exception {
        System.setProperty(LIST, here().toUri().toString());
        try {
            Class.forName(SERVER).getMethod("main", String[].class).invoke(null, (Object) arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    /**
     * Where this jar is. Classes from a cache that was made elsewhere say that they are there, or nowhere at all, and the
     * server believes them.
     */
    private static Path here() throws IOException, URISyntaxException {
        Path jar = Path.of(System.getProperty("java.class.path")).toRealPath();
        URL said = Server.class.getProtectionDomain().getCodeSource().getLocation();
        if (said == null || !Path.of(said.toURI()).toRealPath().equals(jar)) {
            throw new IllegalStateException("the file of -XX:AOTCache was made for " + said + " and not for " + jar
                    + ": make it anew with deploy/prepare-start, or start without it");
        }
        return jar;
    }
}
