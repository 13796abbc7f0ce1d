package org.casus.content.image;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * A drawing with nothing in it that runs, reads from elsewhere, or says who drew it: the elements of the list below are
 * copied, all others are left out with what is in them.
 */
final class SafeSvg {

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String XLINK = "http://www.w3.org/1999/xlink";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private static final Set<String> DRAWS = Set.of(
            "svg",
            "g",
            "defs",
            "symbol",
            "use",
            "title",
            "desc",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "text",
            "tspan",
            "textPath",
            "linearGradient",
            "radialGradient",
            "stop",
            "pattern",
            "clipPath",
            "mask",
            "marker",
            "image",
            "switch",
            "style",
            "view",
            "filter",
            "feBlend",
            "feColorMatrix",
            "feComponentTransfer",
            "feComposite",
            "feConvolveMatrix",
            "feDiffuseLighting",
            "feDisplacementMap",
            "feDistantLight",
            "feDropShadow",
            "feFlood",
            "feFuncA",
            "feFuncB",
            "feFuncG",
            "feFuncR",
            "feGaussianBlur",
            "feMerge",
            "feMergeNode",
            "feMorphology",
            "feOffset",
            "fePointLight",
            "feSpecularLighting",
            "feSpotLight",
            "feTile",
            "feTurbulence");

    /** What is in them is drawn, they are not. */
    private static final Set<String> OPENED = Set.of("a");

    private static final Pattern ELSEWHERE =
            Pattern.compile("url\\s*\\(\\s*['\"]?\\s*(?!#|['\"\\s])|@import|\\\\|javascript:|expression\\s*\\(|</|<!");

    private static final Pattern PIXELS =
            Pattern.compile("data:image/(?:png|jpe?g|gif|webp);base64,[A-Za-z0-9+/=\\s]*");

    private final XMLStreamReader in;
    private final XMLStreamWriter out;

    private SafeSvg(XMLStreamReader in, XMLStreamWriter out) {
        this.in = in;
        this.out = out;
    }

    /** @throws DamagedImage for what is no well-formed XML, and for a root of another kind */
    static void write(InputStream drawing, OutputStream target) throws DamagedImage {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamWriter writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(target, "UTF-8");
            new SafeSvg(factory.createXMLStreamReader(drawing), writer).copy();
            writer.close();
        } catch (XMLStreamException e) {
            throw new DamagedImage("the drawing is not well-formed XML", e);
        }
    }

    private void copy() throws XMLStreamException, DamagedImage {
        int depth = 0;
        int opened = 0;
        StringBuilder style = new StringBuilder();
        boolean isStyle = false;
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (depth == 0
                            && opened == 0
                            && !(isSvg() && in.getLocalName().equals("svg"))) {
                        throw new DamagedImage("the root of the drawing is not an svg element");
                    }
                    if (isSvg() && DRAWS.contains(in.getLocalName())) {
                        start(depth == 0);
                        depth++;
                        isStyle = in.getLocalName().equals("style");
                    } else if (isSvg() && OPENED.contains(in.getLocalName())) {
                        opened++;
                    } else {
                        skip();
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (OPENED.contains(in.getLocalName())) {
                        opened--;
                    } else {
                        if (isStyle && !isElsewhere(style.toString())) {
                            out.writeCharacters(style.toString());
                        }
                        style.setLength(0);
                        isStyle = false;
                        out.writeEndElement();
                        depth--;
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (isStyle) {
                        style.append(in.getText());
                    } else if (depth > 0) {
                        out.writeCharacters(in.getText());
                    }
                }
                default -> {
                    // comments, instructions and the document type
                }
            }
        }
    }

    /** Drawings of people who never heard of namespaces have none; no browser shows those by themselves. */
    private boolean isSvg() {
        String namespace = in.getNamespaceURI();
        return namespace == null || namespace.isEmpty() || namespace.equals(SVG);
    }

    private void start(boolean isRoot) throws XMLStreamException {
        out.writeStartElement(in.getLocalName());
        if (isRoot) {
            out.writeAttribute("xmlns", SVG);
            out.writeAttribute("xmlns:xlink", XLINK);
        }
        for (int at = 0; at < in.getAttributeCount(); at++) {
            attribute(in.getAttributeNamespace(at), in.getAttributeLocalName(at), in.getAttributeValue(at));
        }
    }

    private void attribute(@Nullable String namespace, String name, String value) throws XMLStreamException {
        boolean isPlain = namespace == null || namespace.isEmpty();
        if (name.equals("href") && (isPlain || XLINK.equals(namespace))) {
            if (value.strip().startsWith("#") || PIXELS.matcher(value.strip()).matches()) {
                out.writeAttribute(isPlain ? "href" : "xlink:href", value.strip());
            }
        } else if (XML.equals(namespace) && (name.equals("space") || name.equals("lang"))) {
            out.writeAttribute("xml:" + name, value);
        } else if (isPlain && !name.toLowerCase(Locale.ROOT).startsWith("on") && !isElsewhere(value)) {
            out.writeAttribute(name, value);
        }
    }

    private static boolean isElsewhere(String text) {
        return ELSEWHERE.matcher(text.toLowerCase(Locale.ROOT)).find();
    }

    private void skip() throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = in.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }
}
