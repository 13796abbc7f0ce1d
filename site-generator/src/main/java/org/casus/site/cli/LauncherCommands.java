package org.casus.site.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Verbs that the launcher at the root of the repository runs itself; here they are only listed. */
final class LauncherCommands {

    private LauncherCommands() {}

    private static int refuse(CommandSpec spec) {
        spec.commandLine()
                .getErr()
                .println("casus " + spec.name() + ": run it by the launcher: ./casus " + spec.name());
        return Casus.WRONG_USE;
    }

    @Command(
            name = "demo",
            description = "Starts the API with all sites on this machine, and bakes again on each publication.",
            footer = {"", "Example: ./casus demo --port 8080"},
            mixinStandardHelpOptions = true)
    static final class Demo implements Callable<Integer> {

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli fills it in
        private CommandSpec spec;

        @Override
        public Integer call() {
            return refuse(spec);
        }
    }

    @Command(
            name = "test",
            description = "Runs the project's whole test suite.",
            footer = {"", "Example: ./casus test"},
            mixinStandardHelpOptions = true)
    static final class Test implements Callable<Integer> {

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli fills it in
        private CommandSpec spec;

        @Override
        public Integer call() {
            return refuse(spec);
        }
    }
}
