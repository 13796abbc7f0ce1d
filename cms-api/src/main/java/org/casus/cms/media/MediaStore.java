package org.casus.cms.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import org.casus.cms.storage.Storage;
import org.casus.content.bundle.MediaFile;
import org.casus.content.bundle.MediaSource;
import org.casus.content.image.Recipe;

/** The bytes of the library's files, for those within the application who may have all of them. */
@ApplicationScoped
public class MediaStore implements MediaSource {

    @Inject
    Storage storage;

    @Inject
    Forms forms;

    @Override
    public InputStream open(MediaFile file) throws IOException {
        return storage.open(Keys.ofFile(file.id()), 0, file.bytes());
    }

    @Override
    public InputStream openPublic(MediaFile file, Recipe recipe) throws IOException {
        FormRow form = forms.of(file, recipe);
        return storage.open(form.key(), 0, form.bytes());
    }
}
