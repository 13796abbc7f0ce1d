package org.casus.cms.media;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.casus.content.bundle.MediaFile;

/** A file of the library as the API shows it. */
final class MediaJson {

    private MediaJson() {}

    static ObjectNode of(MediaFile file, String base) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", file.id())
                .put("name", file.name())
                .put("type", file.type())
                .put("bytes", file.bytes());
        file.width().ifPresent(width -> json.put("width", width));
        file.height().ifPresent(height -> json.put("height", height));
        file.alt().ifPresent(alt -> json.put("alt", alt));
        file.caption().ifPresent(caption -> json.put("caption", caption));
        file.credit().ifPresent(credit -> json.put("credit", credit));
        file.licence().ifPresent(licence -> json.put("licence", licence));
        return json.put("url", base + "/api/v1/media/" + file.id() + "/file");
    }

    /** With what is for editors alone. */
    static ObjectNode forEditors(MediaRow row, String base) {
        return of(row.file(), base).put("created", row.created().toString()).put("author", row.author());
    }
}
