package org.casus.site.writing;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The disk did not do what it was asked: full, not ours to write, gone. Says what became of the site. */
public final class OutputFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private OutputFailed(String message, IOException cause) {
        super(message, cause);
    }

    /** Before anything of the site was touched. */
    static OutputFailed untouched(Path out, IOException cause) {
        return new OutputFailed(reasonOf(cause) + ". The site in ‘" + out + "’ is as it was.", cause);
    }

    /** While files were put in their place. */
    static OutputFailed halfway(Path out, IOException cause) {
        return new OutputFailed(
                reasonOf(cause) + ". The site in ‘" + out
                        + "’ can be visited, some of its pages are new already. Mend that, and bake again: the next"
                        + " bake goes on where this one stopped.",
                cause);
    }

    private static String reasonOf(IOException failure) {
        return switch (failure) {
            case AccessDeniedException denied -> "may not write ‘" + denied.getFile() + "’: permission denied";
            case AtomicMoveNotSupportedException other ->
                "‘" + other.getFile() + "’ and ‘" + other.getOtherFile() + "’ are on different file systems";
            case NoSuchFileException gone -> "‘" + gone.getFile() + "’ is gone";
            case FileSystemException system -> wordsOf(system);
            default -> failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        };
    }

    private static String wordsOf(FileSystemException failure) {
        String reason = failure.getReason() == null ? failure.getClass().getSimpleName() : failure.getReason();
        return switch (reason) {
            case "No space left on device" -> "the disk is full (‘" + failure.getFile() + "’)";
            case "Disk quota exceeded" -> "the disk quota is used up (‘" + failure.getFile() + "’)";
            case "Read-only file system" -> "may not write ‘" + failure.getFile() + "’: the file system is read-only";
            default -> "could not write ‘" + failure.getFile() + "’: " + reason;
        };
    }
}
