package org.casus.cms.listing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.casus.cms.http.Json;
import org.casus.content.LocalizedText;
import org.casus.content.entry.Fields;
import org.casus.content.type.ContentType;
import org.casus.content.type.ContentTypes;
import org.casus.content.type.TypeFiles;
import org.casus.content.vocabulary.Concept;
import org.casus.content.vocabulary.Scheme;
import org.casus.content.vocabulary.Vocabularies;

/** A small type with a field of each kind that can be asked for, for tests. */
final class Churches {

    static final Vocabularies VOCABULARIES = new Vocabularies(List.of(
            new Scheme(
                    "setting",
                    LocalizedText.of("ligging", "setting"),
                    Optional.empty(),
                    List.of(concept("setting", "city", ""), concept("setting", "village", ""))),
            new Scheme(
                    "place",
                    LocalizedText.of("plaats", "place"),
                    Optional.empty(),
                    List.of(
                            concept("place", "belgie", ""),
                            concept("place", "vlaanderen", "belgie"),
                            concept("place", "gent", "vlaanderen"),
                            concept("place", "brugge", "vlaanderen"),
                            concept("place", "namen", "belgie")))));

    private static final ContentTypes TYPES = read("""
            names: {nl: {one: Kerk, many: Kerken}, en: {one: Church, many: Churches}}
            class: schema:PlaceOfWorship
            title: name
            slug: "{name}"
            fields:
              name:     {kind: text, required: true, searchable: 5, label: {nl: Naam, en: Name}}
              story:    {kind: markdown, localized: true, label: {nl: Verhaal, en: Story}}
              setting:  {kind: concept, scheme: setting, facet: true, label: {nl: Ligging, en: Setting}}
              place:    {kind: concept, scheme: place, many: true, facet: true, label: {nl: Plaats, en: Place}}
              reopened: {kind: integer, sortable: true, label: {nl: Heropend, en: Reopened}}
              date:     {kind: date, sortable: true, label: {nl: Datum, en: Date}}
              works:    {kind: period, label: {nl: Werken, en: Works}}
              visited:  {kind: datetime, sortable: true, label: {nl: Bezocht, en: Visited}}
              area:     {kind: number, sortable: true, label: {nl: Oppervlakte, en: Area}}
              builder:  {kind: text, facet: true, label: {nl: Bouwer, en: Builder}}
              architect: {kind: reference, to: [person], facet: true, label: {nl: Architect, en: Architect}}
              location: {kind: point, label: {nl: Locatie, en: Location}}
              contacts:
                kind: group
                many: true
                label: {nl: Contact, en: Contact}
                fields:
                  name:  {kind: text, label: {nl: Naam, en: Name}}
                  phone: {kind: text, private: true, label: {nl: Telefoon, en: Telephone}}
              open:     {kind: boolean, facet: true, label: {nl: Open, en: Open}}
              secret:   {kind: text, private: true, sortable: true, searchable: 1, label: {nl: Geheim, en: Secret}}
            """);

    static final ContentType TYPE = TYPES.find("church").orElseThrow();
    static final ContentType PERSON = TYPES.find("person").orElseThrow();

    private Churches() {}

    private static Concept concept(String scheme, String id, String broader) {
        return new Concept(
                scheme,
                id,
                LocalizedText.of(id),
                List.of(),
                Optional.empty(),
                0,
                Optional.of(broader).filter(some -> !some.isEmpty()),
                Optional.empty(),
                List.of(),
                List.of());
    }

    private static ContentTypes read(String yaml) {
        try {
            Path folder = Files.createTempDirectory("types");
            Path file = Files.writeString(folder.resolve("church.yaml"), yaml);
            Path person = Files.writeString(folder.resolve("person.yaml"), """
                    names: {nl: {one: Persoon, many: Personen}, en: {one: Person, many: People}}
                    class: schema:Person
                    title: name
                    slug: "{name}"
                    fields:
                      name: {kind: text, required: true, label: {nl: Naam, en: Name}}
                    """);
            ContentTypes types = TypeFiles.read(folder, Set.of("setting", "place"));
            Files.delete(file);
            Files.delete(person);
            Files.delete(folder);
            return types;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Fields fields(String json) {
        return Fields.of((ObjectNode) Json.read(json));
    }
}
