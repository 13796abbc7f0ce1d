package org.casus.cms.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.casus.cms.database.Database;
import org.casus.cms.entries.MediaLibrary;
import org.casus.cms.entries.PublishedEntries;
import org.casus.cms.types.Model;
import org.casus.content.bundle.Content;
import org.casus.content.bundle.MediaFile;
import org.casus.content.bundle.Published;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.Mention;
import org.casus.content.entry.Mentions;
import org.casus.content.entry.PublishedEntry;
import org.casus.content.type.ContentType;

/** What is published, with a draft in place of one entry or beside them: as it would be, were that draft published. */
@ApplicationScoped
public class ContentWithDraft {

    @Inject
    Database database;

    @Inject
    PublishedEntries entries;

    @Inject
    Instance<MediaLibrary> media;

    @Inject
    Model model;

    public Content of(Content content, PublishedEntry draft) {
        ContentType type = model.type(draft.id().type());
        SortedMap<String, MediaFile> files = new TreeMap<>(content.media());
        for (Mention mention : Mentions.in(type, draft.fields())) {
            if (mention instanceof Mention.OfMedia file) {
                media.stream()
                        .flatMap(library -> library.find(file.id()).stream())
                        .forEach(found -> files.put(found.id(), found));
            }
        }
        SortedMap<EntryId, PublishedEntry> all = new TreeMap<>(content.entries());
        all.put(draft.id(), mended(type, draft, content, files.keySet()));
        return new Content(
                content.base(),
                content.sequence(),
                content.types(),
                content.vocabularies(),
                all,
                files,
                content.gone());
    }

    private PublishedEntry mended(ContentType type, PublishedEntry draft, Content content, Set<String> files) {
        Set<EntryId> there = new HashSet<>(content.entries().keySet());
        there.add(draft.id());
        Map<EntryId, EntryId> renamed = database.atOneMoment(entries::renamed);
        Pointers pointers = new Pointers(type, there, renamed, files);
        return pointers.allLead(draft.fields())
                ? draft
                : Published.entry(
                        type,
                        draft.id(),
                        pointers.mended(draft.fields()),
                        draft.revision(),
                        draft.created(),
                        draft.modified(),
                        draft.published());
    }
}
