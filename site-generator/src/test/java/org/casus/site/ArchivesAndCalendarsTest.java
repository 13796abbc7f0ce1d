package org.casus.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivesAndCalendarsTest {

    @TempDir
    private Path folder;

    private TestHouse house;

    @BeforeEach
    void build() {
        house = TestHouse.in(folder).write("""
                -- types/event.yaml --
                names: {nl: {one: Activiteit, many: Activiteiten}}
                class: schema:Event
                title: title
                slug: "{title}"
                fields:
                  title: {kind: text, required: true, rdf: schema:name, label: {nl: Titel}}
                  summary: {kind: text, multiline: true, rdf: schema:abstract, label: {nl: Samenvatting}}
                  date: {kind: date, required: true, sortable: true, rdf: schema:startDate, label: {nl: Datum}}
                  until: {kind: date, rdf: schema:endDate, label: {nl: Tot en met}}
                  venue: {kind: text, rdf: casus:venue, label: {nl: Plaats}}
                  address: {kind: address, rdf: schema:location, label: {nl: Adres}}
                  cancelled: {kind: boolean, rdf: casus:isCancelled, label: {nl: Afgelast}}
                -- entries/event/studiedag.md --
                ---
                meta: {revision: 1, created: 2026-01-01T10:00:00Z, modified: 2026-01-02T10:00:00Z, published: 2026-01-02T10:00:00Z}
                title: Studiedag; kerken, kapellen
                summary: "Een lange dag over wat er met kerken kan gebeuren, met sprekers uit Brugge, Gent en Genève."
                date: "2026-03-12"
                until: "2026-03-13"
                venue: Zaal
                address: {street: Kerkstraat 1, postcode: "9000", municipality: Gent}
                ---
                -- entries/event/bezoek.md --
                ---
                title: Bezoek
                date: "2025-11-02"
                cancelled: true
                ---
                -- entries/event/ooit.md --
                ---
                title: Ooit
                date: "2025"
                ---
                """);
        house.edit(
                "sites/kerken.yaml",
                text -> text.replace(
                        "pages: {type: page", """
                          activiteiten:
                            type: event
                            title: {nl: Activiteiten}
                            facets: []
                            sort: [-date]
                            views: [list]
                            perPage: 3
                            archive: date
                            calendar: {start: date, end: until, place: [venue, address], cancelled: cancelled}
                        pages: {type: page""".stripIndent().indent(0).stripTrailing()));
    }

    @Test
    void each_year_has_its_page_by_month() {
        BakedSite site = house.bake();
        BakedSite.Page year = site.page("/activiteiten/2025/");
        assertThat(year.title()).isEqualTo("Activiteiten 2025");
        assertThat(year.parts("month")).containsExactly("november 2025", "2025");
        assertThat(site.page("/activiteiten/").html()).contains("href=\"/activiteiten/2026/\"");
    }

    @Test
    void there_is_a_page_of_all_that_one_can_subscribe_to() {
        BakedSite.Page calendar = house.bake().page("/activiteiten/kalender/");
        assertThat(calendar.parts("month")).containsExactly("maart 2026", "november 2025", "2025");
        assertThat(calendar.html()).contains("href=\"/activiteiten/calendar.ics\"");
    }

    @Test
    void the_calendar_is_what_calendar_programs_read() {
        BakedSite site = house.bake();
        assertThat(site.file("activiteiten/calendar.ics")).isEqualTo("""
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//Casus//kerken//NL
                CALSCALE:GREGORIAN
                METHOD:PUBLISH
                X-WR-CALNAME:Activiteiten
                BEGIN:VEVENT
                UID:event/bezoek@house.example.org
                DTSTAMP:20251101T230000Z
                LAST-MODIFIED:20251101T230000Z
                DTSTART;VALUE=DATE:20251102
                SUMMARY:Bezoek
                DTEND;VALUE=DATE:20251103
                URL:https://kerken.example.org/activiteiten/bezoek/
                STATUS:CANCELLED
                END:VEVENT
                BEGIN:VEVENT
                UID:event/studiedag@house.example.org
                DTSTAMP:20260102T100000Z
                LAST-MODIFIED:20260102T100000Z
                DTSTART;VALUE=DATE:20260312
                SUMMARY:Studiedag\\; kerken\\, kapellen
                DTEND;VALUE=DATE:20260314
                DESCRIPTION:Een lange dag over wat er met kerken kan gebeuren\\, met spreker
                 s uit Brugge\\, Gent en Genève.
                LOCATION:Zaal\\, Kerkstraat 1\\, 9000 Gent
                URL:https://kerken.example.org/activiteiten/studiedag/
                STATUS:CONFIRMED
                END:VEVENT
                END:VCALENDAR
                """.replace("\n", "\r\n"));
        assertThat(site.file("calendar.ics")).contains("X-WR-CALNAME:Kerken", "UID:event/bezoek");
    }

    @Test
    void no_line_of_a_calendar_is_longer_than_75_octets() {
        house.edit("entries/event/bezoek.md", text -> text.replace("title: Bezoek", "title: " + "Één é".repeat(40)));
        assertThat(house.bake().file("calendar.ics").split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
    }
}
