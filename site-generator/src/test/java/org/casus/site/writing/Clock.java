package org.casus.site.writing;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Stops at the step with a number, and counts: as if the process were killed there, or with a failure of the disk. */
final class Clock implements Checkpoint {

    private final int last;
    private final Optional<String> trouble;
    private final List<String> reached = new ArrayList<>();
    private boolean hasFailed;

    Clock(int last) {
        this(last, Optional.empty());
    }

    /** @param trouble what the disk says, once */
    Clock(int last, Optional<String> trouble) {
        this.last = last;
        this.trouble = trouble;
    }

    /** From now on nothing is done any more. */
    static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    List<String> reached() {
        return reached;
    }

    @Override
    public void reached(String step) throws IOException {
        if (reached.size() == last && !hasFailed) {
            if (trouble.isEmpty()) {
                throw new Stopped();
            }
            hasFailed = true;
            throw new FileSystemException("somewhere", null, trouble.get());
        }
        reached.add(step);
    }
}
