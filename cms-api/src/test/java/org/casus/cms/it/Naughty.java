package org.casus.cms.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Texts that have broken other programs. */
final class Naughty {

    /** Always there; the big list of naughty strings is beside the project's folder where it is developed. */
    static final List<String> OWN = List.of(
            "",
            " ",
            "\0",
            "a\0b",
            "\u0001\u0007\u001b[31m",
            "\ud800",
            "\udfff\ud800",
            "\ufeff",
            "\u202e\u2066",
            "\uffff",
            "I\u0307\u0130\u0131",
            "\ud83d\ude00\u200d\ud83d\udc69",
            "Z\u0351\u036b\u0343a\u0300".repeat(50),
            "' or 1=1 --",
            "'; drop table entry; --",
            "\\'; --",
            "%",
            "_",
            "%%%",
            "${7*7}",
            "#{7*7}",
            "{{7*7}}",
            "${jndi:x}",
            "<script>alert(1)</script>",
            "<!--",
            "]]>",
            "javascript:alert(1)",
            "../../etc/passwd",
            "..\\..\\x",
            "/",
            "//",
            "\\",
            "1e999999",
            "-1e-999999",
            "NaN",
            "Infinity",
            "-0",
            "0x10",
            "9223372036854775808",
            "99999999999999999999999",
            "0000-00-00",
            "9999-12-31",
            "-0001-01-01",
            "+10000-01-01",
            "2026-02-30",
            "2026-11-21T25:61:61Z",
            "..",
            "1..",
            "..1",
            "2..1",
            "*",
            "none",
            "null",
            "true",
            ",",
            ",,,",
            "a,".repeat(2000),
            "-",
            "--",
            "-name",
            "name,name,name",
            "\t\r\n",
            "x".repeat(20_000),
            "é".repeat(5_000),
            "(",
            "((((((",
            "[a",
            "a]",
            "\"",
            "\"a",
            "a\"",
            "AND",
            "OR NOT",
            "a AND",
            "a~9",
            "a^9",
            "field:",
            "*:*",
            "?",
            "[* TO *]",
            "{",
            "}",
            "!",
            "+",
            "&&",
            "||",
            "a\\",
            "51.05,3.72,10km",
            "91,181,1km",
            "NaN,NaN,NaNkm",
            "1,2",
            "1,2,-5km",
            "1,2,1e99km",
            "180,90,-180,-90",
            "3,51,4,52");

    private static final String LIST = "data/naughty-strings/blns.json";

    private Naughty() {}

    /** The own ones, and the big list where it is at hand. */
    static List<String> all() {
        List<String> all = new ArrayList<>(OWN);
        Path list = Path.of("..", "..", "shared").resolve(LIST);
        if (Files.exists(list)) {
            try {
                for (JsonNode text : new ObjectMapper().readTree(list.toFile())) {
                    all.add(text.asText());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        } else if ("true".equals(System.getenv("CI"))) {
            throw new AssertionError("CI needs ../shared/" + LIST);
        }
        return all;
    }
}
