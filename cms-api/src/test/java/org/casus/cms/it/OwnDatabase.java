package org.casus.cms.it;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Gives the server that Arquillian starts a folder, a port and a database of its own. Stands before Arquillian's
 * extension: what it sets is what {@code arquillian.xml} asks for.
 */
final class OwnDatabase implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        int port = CasusServer.freePort();
        Path folder = CasusServer.newFolder("container");
        TestDatabase database = TestDatabase.fresh(folder);
        Properties settings = new Properties();
        settings.setProperty("db.url", database.url());
        settings.setProperty("db.user", database.user());
        settings.setProperty("db.password", database.password());
        settings.setProperty("casus.data", folder.resolve("data").toString());
        settings.setProperty("casus.content", folder.resolve("content").toString());
        settings.setProperty(
                "casus.themes",
                Path.of("../themes").toAbsolutePath().normalize().toString());
        settings.setProperty("casus.base", "http://127.0.0.1:" + port);
        settings.setProperty("casus.sites.base", "http://127.0.0.1:" + port + "/sites");
        settings.setProperty("casus.admin.password", CasusServer.PASSWORD);
        settings.setProperty("casus.load-content", "true");
        Path file = folder.resolve("settings.properties");
        try (Writer out = Files.newBufferedWriter(file)) {
            settings.store(out, null);
        }
        System.setProperty("casus.it.port", Integer.toString(port));
        System.setProperty("casus.it.settings", option(file));
        System.setProperty("casus.it.temporary", option(Files.createDirectories(folder.resolve("temporary"))));
        System.setProperty("casus.it.boot", option(CasusServer.bootCommands(folder)));
        System.setProperty("casus.it.longest-start", Long.toString(CasusServer.LONGEST_START.toSeconds()));
    }

    /** Arquillian's container splits its options at each space that has no backslash before it. */
    private static String option(Path file) {
        return file.toString().replace(" ", "\\ ");
    }
}
