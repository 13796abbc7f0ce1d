package org.casus.cms.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.casus.cms.database.Database;
import org.casus.cms.database.Snapshot;
import org.casus.cms.entries.PublishedEntries;
import org.casus.content.entry.Fields;
import org.casus.content.table.TableCell;
import org.casus.content.table.TableShape;
import org.casus.content.type.ContentType;

/** The entries of a type as a table, as the store has them at one moment. */
@ApplicationScoped
class ExportTable {

    private static final int PAGE = 500;

    @Inject
    Database database;

    @Inject
    PublishedEntries entries;

    /** Does something with each entry, which may fail as writing does. */
    @FunctionalInterface
    private interface Receiver {
        void receive(String slug, Fields fields) throws IOException;
    }

    /**
     * Goes through all of them twice: the columns come first, and depend on the languages there are.
     *
     * @param isWorking working revisions with private fields, and not the published ones
     */
    void write(OutputStream out, ContentType type, TableFormat format, boolean isWorking) {
        database.atOneMoment(snapshot -> {
            TableShape shape = new TableShape(type, isWorking);
            each(snapshot, type, isWorking, (slug, fields) -> shape.see(fields));
            try (TableFormat.TableWriter writer = format.writer(out, type.many().in("nl"))) {
                writer.row(shape.headers().stream()
                        .map(header -> new TableCell(header, false))
                        .toList());
                each(snapshot, type, isWorking, (slug, fields) -> writer.row(shape.cells(slug, fields)));
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void each(Snapshot snapshot, ContentType type, boolean isWorking, Receiver receiver) {
        String after = "";
        boolean isMore = true;
        while (isMore) {
            List<PublishedEntries.Working> page = page(snapshot, type, isWorking, after);
            for (PublishedEntries.Working entry : page) {
                try {
                    receiver.receive(entry.slug(), entry.fields());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            isMore = page.size() == PAGE;
            after = page.isEmpty() ? after : page.getLast().slug();
        }
    }

    private List<PublishedEntries.Working> page(Snapshot snapshot, ContentType type, boolean isWorking, String after) {
        return isWorking
                ? entries.workingPage(snapshot, type, after, PAGE)
                : entries.page(snapshot, type, after, PAGE).stream()
                        .map(entry -> new PublishedEntries.Working(entry.id().slug(), entry.fields()))
                        .toList();
    }
}
