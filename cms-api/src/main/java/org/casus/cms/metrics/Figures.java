package org.casus.cms.metrics;

import java.util.Locale;

/** A page of figures, written line by line. */
final class Figures {

    /** {@code text/plain; version=0.0.4}, as Prometheus asks for. */
    static final String MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final StringBuilder text = new StringBuilder();

    /** Begins a figure; its values are to follow. */
    Figures begin(String name, String type, String help) {
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
        return this;
    }

    /** @param labels names and values in turn */
    Figures value(String name, long value, String... labels) {
        return value(name, Long.toString(value), labels);
    }

    /** As {@link #value(String, long, String...)}, of what is no whole number. */
    Figures value(String name, double value, String... labels) {
        return value(name, String.format(Locale.ROOT, "%.6f", value), labels);
    }

    private Figures value(String name, String value, String[] labels) {
        text.append(name);
        for (int at = 0; at < labels.length; at += 2) {
            text.append(at == 0 ? '{' : ',')
                    .append(labels[at])
                    .append("=\"")
                    .append(escaped(labels[at + 1]))
                    .append('"');
        }
        text.append(labels.length == 0 ? " " : "} ").append(value).append('\n');
        return this;
    }

    private static String escaped(String label) {
        return label.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
