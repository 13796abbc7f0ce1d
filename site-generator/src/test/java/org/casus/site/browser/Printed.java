package org.casus.site.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * A page of a site on sheets of A4.
 *
 * @param beyondTheEdge pieces of text that stand outside their sheet
 */
record Printed(int pages, String text, List<String> beyondTheEdge) {

    /** @param kept where it stays, to be looked at */
    static Printed of(Visitor visitor, Path kept) {
        Map<String, Object> print = visitor.browser()
                .executeCdpCommand(
                        "Page.printToPDF", Map.of("paperWidth", 8.27, "paperHeight", 11.69, "preferCSSPageSize", true));
        byte[] pdf = Base64.getDecoder().decode(String.valueOf(print.get("data")));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Edges edges = new Edges();
            String text = edges.getText(document);
            Files.createDirectories(kept.toAbsolutePath().getParent());
            Files.write(kept, pdf);
            return new Printed(document.getNumberOfPages(), text, edges.beyond);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text without its line ends, in which long addresses are whole. */
    String withoutSpaces() {
        return text.replaceAll("\\s+", "");
    }

    private static final class Edges extends PDFTextStripper {

        private final List<String> beyond = new ArrayList<>();

        @Override
        protected void writeString(String text, List<TextPosition> positions) throws IOException {
            float width = getCurrentPage().getMediaBox().getWidth();
            float height = getCurrentPage().getMediaBox().getHeight();
            boolean isWithin = positions.stream()
                    .allMatch(one -> one.getX() >= 0
                            && one.getX() + one.getWidth() <= width
                            && one.getY() >= 0
                            && one.getY() <= height);
            if (!isWithin) {
                beyond.add(text);
            }
            super.writeString(text, positions);
        }
    }
}
