package org.casus.cms.extraction.worker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.exception.ZeroByteFileException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.PagedText;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.HtmlMapper;
import org.apache.tika.parser.html.IdentityHtmlMapper;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.parser.txt.TXTParser;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.ToHTMLContentHandler;
import org.apache.tika.sax.WriteOutContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads one document and leaves what is in it in a folder: {@code document.properties}, and {@code document.txt} or
 * {@code document.md} with {@code pictures/}.
 *
 * <p>Arguments: the file, the folder, the {@link Form}. Exits with 0, or with the number of a {@link Refusal}.
 */
public final class ReadDocument {

    public static final String PROPERTIES = "document.properties";
    public static final String TEXT = "document.txt";
    public static final String MARKDOWN = "document.md";
    public static final String PICTURES = "pictures";

    private static final List<Parser> PARSERS = List.of(
            new PDFParser(),
            new OOXMLParser(),
            new OfficeParser(),
            new OpenDocumentParser(),
            new RTFParser(),
            new JSoupParser(),
            new TXTParser());

    private final Path folder;
    private final Properties found = new Properties();

    private ReadDocument(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        ReadDocument reading = new ReadDocument(Path.of(arguments[1]));
        Optional<Refusal> refusal = reading.read(Path.of(arguments[0]), Form.valueOf(arguments[2]));
        System.exit(refusal.map(Refusal::exit).orElse(0));
    }

    private Optional<Refusal> read(Path file, Form form) throws IOException {
        Metadata metadata = new Metadata();
        try (TikaInputStream in = TikaInputStream.get(file)) {
            MediaType type = new DefaultDetector().detect(in, metadata);
            if (PARSERS.stream().noneMatch(parser -> kinds(parser).contains(type))) {
                return Optional.of(Refusal.UNKNOWN_KIND);
            }
            metadata.set(Metadata.CONTENT_TYPE, type.toString());
            switch (form) {
                case TEXT -> text(in, metadata);
                case MARKDOWN -> markdown(in, metadata);
            }
        } catch (EncryptedDocumentException e) {
            return Optional.of(Refusal.ENCRYPTED);
        } catch (ZeroByteFileException e) {
            return Optional.of(Refusal.CORRUPT);
        } catch (LimitedStream.Full e) {
            return Optional.of(Refusal.TOO_LONG);
        } catch (TikaException | SAXException | IOException | RuntimeException | StackOverflowError e) {
            return Optional.of(reason(e));
        }
        keepFacts(metadata);
        return Optional.empty();
    }

    private static Set<MediaType> kinds(Parser parser) {
        return parser.getSupportedTypes(new ParseContext());
    }

    /** The parsers' own words are the only sign of some refusals; what none of them explains is a damaged file. */
    private static Refusal reason(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (cause instanceof EncryptedDocumentException || message.contains("password")) {
                return Refusal.ENCRYPTED;
            }
            if (cause instanceof LimitedStream.Full) {
                return Refusal.TOO_LONG;
            }
            if (message.contains("zip bomb") || cause instanceof StackOverflowError) {
                return Refusal.BOMB;
            }
        }
        return Refusal.CORRUPT;
    }

    private void text(TikaInputStream in, Metadata metadata) throws IOException, SAXException, TikaException {
        try (Writer out = Files.newBufferedWriter(folder.resolve(TEXT))) {
            ContentHandler handler = new BodyContentHandler(new WriteOutContentHandler(out, Form.LONGEST_TEXT));
            try {
                parse(in, handler, metadata, new Nothing(), false);
            } catch (SAXException | TikaException e) {
                if (!WriteLimitReachedException.isWriteLimitReached(e)) {
                    throw e;
                }
                found.setProperty("cut", "true");
            }
        }
    }

    private void markdown(TikaInputStream in, Metadata metadata) throws IOException, SAXException, TikaException {
        Pictures pictures = new Pictures(Files.createDirectory(folder.resolve(PICTURES)));
        Path markup = folder.resolve("document.html");
        try (OutputStream out = new LimitedStream(Files.newOutputStream(markup), Form.LONGEST_MARKUP)) {
            parse(in, new ToHTMLContentHandler(out, "UTF-8"), metadata, pictures, true);
        }
        MarkdownOfHtml converted = MarkdownOfHtml.of(Files.readString(markup), pictures);
        Files.writeString(folder.resolve(MARKDOWN), converted.markdown());
        converted.title().ifPresent(title -> found.setProperty("heading", title));
        if (pictures.isFull()) {
            found.setProperty("cut", "true");
        }
    }

    private static void parse(
            TikaInputStream in,
            ContentHandler handler,
            Metadata metadata,
            EmbeddedDocumentExtractor inside,
            boolean isWithPictures)
            throws IOException, SAXException, TikaException {
        ParseContext context = new ParseContext();
        PDFParserConfig pdf = new PDFParserConfig();
        pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        pdf.setExtractInlineImages(isWithPictures);
        context.set(PDFParserConfig.class, pdf);
        OfficeParserConfig office = new OfficeParserConfig();
        office.setExtractMacros(false);
        office.setIncludeDeletedContent(false);
        context.set(OfficeParserConfig.class, office);
        context.set(HtmlMapper.class, IdentityHtmlMapper.INSTANCE);
        context.set(EmbeddedDocumentExtractor.class, inside);
        // wraps the handler against bombs: depth of elements, ratio of what comes out to what went in
        new AutoDetectParser(PARSERS.toArray(new Parser[0])).parse(in, handler, metadata, context);
    }

    private void keepFacts(Metadata metadata) throws IOException {
        keep("title", metadata.get(TikaCoreProperties.TITLE));
        keep("language", metadata.get(TikaCoreProperties.LANGUAGE));
        keep("type", metadata.get(Metadata.CONTENT_TYPE));
        keep("pages", metadata.get(PagedText.N_PAGES));
        keep("created", metadata.get(TikaCoreProperties.CREATED));
        try (Writer out = Files.newBufferedWriter(folder.resolve(PROPERTIES))) {
            found.store(out, null);
        }
    }

    private void keep(String name, @org.jspecify.annotations.Nullable String value) {
        if (value != null && !value.isBlank()) {
            found.setProperty(name, value.strip());
        }
    }
}
