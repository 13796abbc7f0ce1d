package org.casus.site.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the project's folders are: in the current folder, else where the launcher is. */
final class Home {

    private Home() {}

    static Path folder(String name) {
        Path here = Path.of(name);
        String launcher = System.getProperty("casus.home", "");
        return Files.isDirectory(here) || launcher.isEmpty()
                ? here
                : Path.of(launcher).resolve(name);
    }
}
