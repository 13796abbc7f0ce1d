package org.casus.cms.listing.index;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.util.Objects;
import org.casus.cms.database.Database;
import org.casus.cms.types.Model;
import org.casus.content.vocabulary.Vocabularies;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** This node's index, for whoever asks: opened at the first question, and closed in peace when the application stops. */
@ApplicationScoped
public class Projection implements FreshIndex {

    @Inject
    Database database;

    @Inject
    Model model;

    @Inject
    Instance<DocumentText> texts;

    @Inject
    @ConfigProperty(name = "casus.index.folder")
    String folder;

    private @Nullable FollowingIndex index;

    @PostConstruct
    void prepare() {
        DocumentText text = texts.stream().findFirst().orElse(DocumentText.NONE);
        IndexedModel indexed = new IndexedModel(model.types(), model.declaredVocabularies(), this::vocabularies, text);
        index = new FollowingIndex(Path.of(folder), database, indexed);
    }

    /** As new as the lines that are followed with them. */
    private Vocabularies vocabularies() {
        model.refresh();
        return model.vocabularies();
    }

    /** Outside any transaction of the caller: what it has not committed yet is not in the journal either. */
    @Override
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public <T> T read(Reading<T> reading) {
        return Objects.requireNonNull(index).read(reading);
    }

    @PreDestroy
    void stop() {
        Objects.requireNonNull(index).stop();
    }
}
