package org.casus.content;

import java.nio.file.Path;
import org.casus.content.folder.ContentModel;
import org.casus.content.type.ContentType;

/** The types and vocabularies of this repository, read once. */
public final class ShippedContent {

    /** The folder itself: a module's tests run in the module's folder. */
    public static final Path FOLDER = Path.of("");

    public static final ContentModel MODEL = ContentModel.read(FOLDER);

    private ShippedContent() {}

    public static ContentType type(String id) {
        return MODEL.types().find(id).orElseThrow();
    }
}
