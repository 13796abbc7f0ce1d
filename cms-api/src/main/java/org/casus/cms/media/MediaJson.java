package org.casus.cms.media;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.casus.content.bundle.MediaFile;
import org.casus.content.image.ImageForm;
import org.casus.content.image.Recipe;

/** A file of the library as the API shows it. */
final class MediaJson {

    private MediaJson() {}

    static ObjectNode of(MediaRow row, String base) {
        MediaFile file = row.file();
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", file.id())
                .put("name", file.name())
                .put("type", file.type())
                .put("bytes", file.bytes());
        file.width().ifPresent(width -> json.put("width", width));
        file.height().ifPresent(height -> json.put("height", height));
        row.colour().ifPresent(colour -> json.put("colour", colour));
        file.alt().ifPresent(alt -> json.put("alt", alt));
        file.caption().ifPresent(caption -> json.put("caption", caption));
        file.credit().ifPresent(credit -> json.put("credit", credit));
        file.licence().ifPresent(licence -> json.put("licence", licence));
        row.focus()
                .ifPresent(focus -> json.putObject("focus").put("x", focus.x()).put("y", focus.y()));
        String url = base + "/api/v1/media/" + file.id() + "/file";
        json.put("url", url);
        sizes(file, url, json);
        return json;
    }

    /** The smaller ones that can be had. */
    private static void sizes(MediaFile file, String url, ObjectNode json) {
        int whole = file.width().orElse(0);
        List<Integer> widths =
                Recipe.WIDTHS.stream().filter(width -> width < whole).toList();
        if (ImageForm.of(file.type()).filter(ImageForm::isScalable).isPresent() && !widths.isEmpty()) {
            ArrayNode sizes = json.putArray("sizes");
            widths.forEach(width -> sizes.addObject().put("width", width).put("url", url + "?width=" + width));
        }
    }

    /** With what is for editors alone. */
    static ObjectNode forEditors(MediaRow row, String base) {
        return of(row, base).put("created", row.created().toString()).put("author", row.author());
    }
}
