package org.casus.site.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import org.casus.content.InvalidContent;
import org.casus.site.GateClosed;
import org.casus.site.theme.ThemeProblem;
import org.casus.site.writing.OutputFailed;
import org.casus.site.writing.OutputRefused;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/** The verbs. */
@Command(
        name = "casus",
        version = "casus 0.1",
        mixinStandardHelpOptions = true,
        description = "Bakes thematic websites from a case database.",
        footer = {"", "Example: casus bake --site kerken && casus serve --out out/kerken"},
        subcommands = {
            BakeCommand.class,
            ServeCommand.class,
            DevCommand.class,
            CheckCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            ModelCommand.class,
            LauncherCommands.Demo.class,
            LauncherCommands.Test.class
        })
public final class Casus implements Runnable {

    static final int FAILED = 1;
    static final int WRONG_USE = 2;

    public static void main(String[] args) {
        System.exit(PlainBake.run(args).orElseGet(() -> commandLine().execute(args)));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Casus())
                .setExecutionExceptionHandler(Casus::explain)
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }

    /** What a person can mend is told in words; anything else is a fault of ours, and its trace is what helps. */
    private static int explain(Exception failure, CommandLine command, ParseResult parsed) throws Exception {
        String message = wordsOf(failure);
        if (message.isEmpty()) {
            throw failure;
        }
        command.getErr().println("casus " + command.getCommandName() + ": " + message);
        return FAILED;
    }

    static String wordsOf(Exception failure) {
        return switch (failure) {
            case InvalidContent invalid ->
                invalid.problems().size()
                        + (invalid.problems().size() == 1 ? " problem\n" : " problems\n")
                        + invalid.getMessage();
            case GateClosed closed -> String.valueOf(closed.getMessage());
            case OutputFailed failed -> String.valueOf(failed.getMessage());
            case OutputRefused refused -> String.valueOf(refused.getMessage());
            case ThemeProblem problem -> String.valueOf(problem.getMessage());
            case CommandFailed failed -> String.valueOf(failed.getMessage());
            case NoSuchFileException missing -> "there is no file ‘" + missing.getFile() + "’";
            case UncheckedIOException io -> wordsOf(io.getCause() == null ? new IOException(io) : io.getCause());
            case IOException io -> io.getClass().getSimpleName() + ": " + io.getMessage();
            default -> "";
        };
    }
}
