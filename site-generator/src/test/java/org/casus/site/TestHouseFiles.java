package org.casus.site;

/** The files that every {@link TestHouse} begins with. */
final class TestHouseFiles {

    private TestHouseFiles() {}

    static final String ALL = """
            -- types/church.yaml --
            names: {nl: {one: Kerk, many: Kerken}}
            class: schema:PlaceOfWorship
            title: name
            slug: "{name}"
            fields:
              name: {kind: text, required: true, rdf: schema:name, label: {nl: Naam}}
              summary: {kind: text, multiline: true, rdf: schema:abstract, label: {nl: Samenvatting}}
              history: {kind: markdown, rdf: schema:description, label: {nl: Historiek}}
              setting: {kind: concept, scheme: setting, facet: true, rdf: casus:setting, label: {nl: Ligging}}
              currentUse: {kind: concept, scheme: current-use, many: true, facet: true, rdf: casus:currentUse, label: {nl: Functie}}
              municipality: {kind: concept, scheme: place, facet: true, rdf: schema:containedInPlace, label: {nl: Gemeente}}
              isOpen: {kind: boolean, facet: true, rdf: casus:isOpen, label: {nl: Open}}
              location: {kind: point, rdf: schema:geo, label: {nl: Plaats}}
              reopened: {kind: integer, min: 1200, max: 2100, sortable: true, rdf: casus:reopened, label: {nl: Sinds}}
              sister: {kind: reference, to: [church], rdf: schema:relatedTo, label: {nl: Zuster}}
              secret: {kind: text, private: true, label: {nl: Geheim}}
              links: {kind: link, many: true, rdf: schema:subjectOf, label: {nl: Links}}
            -- types/page.yaml --
            names: {nl: {one: Pagina, many: "Pagina's"}}
            class: schema:WebPage
            title: title
            slug: "{title}"
            fields:
              title: {kind: text, required: true, rdf: schema:name, label: {nl: Titel}}
              site: {kind: text, required: true, rdf: casus:site, label: {nl: Site}}
              path: {kind: text, rdf: casus:path, label: {nl: Adres}}
              intro: {kind: text, multiline: true, rdf: schema:abstract, label: {nl: Inleiding}}
              body: {kind: markdown, rdf: schema:text, label: {nl: Tekst}}
            -- vocabularies/setting.ttl --
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix casus: <https://casus.example.org/ns#> .
            @base <https://casus.example.org/id/concept/setting/> .
            <> a skos:ConceptScheme ; skos:prefLabel "Ligging"@nl .
            <city> a skos:Concept ; skos:inScheme <> ; skos:topConceptOf <> ; skos:prefLabel "stad"@nl ; skos:definition "Waar veel mensen wonen."@nl ; casus:order 1 .
            <village> a skos:Concept ; skos:inScheme <> ; skos:topConceptOf <> ; skos:prefLabel "dorp"@nl ; casus:order 2 .
            -- vocabularies/current-use.ttl --
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix casus: <https://casus.example.org/ns#> .
            @base <https://casus.example.org/id/concept/current-use/> .
            <> a skos:ConceptScheme ; skos:prefLabel "Functie"@nl .
            <library> a skos:Concept ; skos:inScheme <> ; skos:topConceptOf <> ; skos:prefLabel "bibliotheek"@nl ; casus:order 1 .
            <housing> a skos:Concept ; skos:inScheme <> ; skos:topConceptOf <> ; skos:prefLabel "wonen"@nl ; casus:order 2 .
            <worship> a skos:Concept ; skos:inScheme <> ; skos:topConceptOf <> ; skos:prefLabel "eredienst"@nl ; casus:order 3 .
            -- vocabularies/place.ttl --
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix casus: <https://casus.example.org/ns#> .
            @base <https://casus.example.org/id/concept/place/> .
            <> a skos:ConceptScheme ; skos:prefLabel "Plaats"@nl .
            <belgie> a skos:Concept ; skos:inScheme <> ; skos:topConceptOf <> ; skos:prefLabel "België"@nl ; casus:order 1 .
            <gent> a skos:Concept ; skos:inScheme <> ; skos:broader <belgie> ; skos:prefLabel "Gent"@nl ; casus:order 2 .
            <mechelen> a skos:Concept ; skos:inScheme <> ; skos:broader <belgie> ; skos:prefLabel "Mechelen"@nl ; casus:order 3 .
            <frankrijk> a skos:Concept ; skos:inScheme <> ; skos:topConceptOf <> ; skos:prefLabel "Frankrijk"@nl ; casus:order 4 .
            <rijsel> a skos:Concept ; skos:inScheme <> ; skos:broader <frankrijk> ; skos:prefLabel "Rijsel"@nl ; casus:order 5 .
            -- entries/page/kerken-over.md --
            ---
            title: Over ons
            site: kerken
            path: over
            ---
            Wie wij zijn.
            -- entries/page/kerken-welkom.md --
            ---
            title: Welkom
            site: kerken
            path: welkom
            ---
            Lees ook [over ons](page:over).
            -- sites/kerken.yaml --
            title: {nl: Kerken}
            tagline: {nl: Een nieuw gebruik}
            url: https://kerken.example.org
            locales: [nl]
            theme: plain
            publisher: {name: De uitgever, contact: over}
            collections:
              voorbeelden:
                type: church
                title: {nl: Voorbeelden}
                facets: [currentUse, setting, municipality, isOpen]
                sort: [name, -reopened, -published]
                views: [grid, list, map]
                perPage: 3
            pages: {type: page, where: {site: kerken}}
            nav:
              - {collection: voorbeelden}
              - {page: over}
              - {site: portaal}
            home:
              hero: {title: {nl: Held}, text: {nl: Tekst}}
              blocks:
                - intro: welkom
                - latest: {collection: voorbeelden, count: 2, title: {nl: Nieuw}}
                - facetTiles: {collection: voorbeelden, facet: currentUse, title: {nl: Functies}}
                - map: {collection: voorbeelden, title: {nl: Kaart}}
                - sites: [portaal]
            -- sites/portaal.yaml --
            title: {nl: Portaal}
            tagline: {nl: Het geheel}
            url: https://portaal.example.org
            locales: [nl]
            theme: plain
            publisher: {name: De uitgever, contact: over}
            collections: {}
            pages: {type: page, where: {site: portaal}}
            nav: []
            home: {hero: {title: {nl: Held}, text: {nl: Tekst}}, blocks: []}
            -- themes/base/theme.yaml --
            name: Base
            styles: [styles/page.css]
            -- themes/base/styles/page.css --
            body { margin: 0 }
            -- themes/base/assets/maps.svg --
            <svg xmlns="http://www.w3.org/2000/svg"><symbol id="belgium"/></svg>
            -- themes/base/maps/belgium.yaml --
            {id: belgium, width: 300, height: 251, west: 2.45, east: 6.5, south: 49.43, north: 51.57, file: maps.svg, symbol: belgium}
            -- themes/base/i18n/nl.yaml --
            planning.home: Start
            planning.page: "pagina {0}"
            planning.feed: "Nieuw in {0}"
            planning.plan: plan
            planning.since: "sinds {0}"
            planning.yes: ja
            planning.no: nee
            planning.notFound.description: "Op dit adres staat niets. Zoek verder langs de lijsten van deze site."
            planning.moved.description: "Wat op dit adres stond, staat nu elders op deze site."
            planning.gone.description: "Wat op dit adres stond, is weggehaald en komt niet terug."
            planning.compare.description: "Zet twee tot vier voorbeelden van deze site naast elkaar."
            planning.landing.description: "{0}, gekozen op {1}: {2}."
            planning.archive.description: "{0}, per maand."
            planning.notGiven: niet ingevuld
            planning.search: Zoeken
            planning.compare: Vergelijken
            planning.search.description: Zoek in deze site.
            planning.related: "{0}: {1}"
            planning.citation: "{0}. {1}, {2}. {3}"
            planning.citation.undated: "{0}. {1}. {2}"
            planning.notFound: Niet gevonden
            planning.calendar: Kalender
            planning.calendar.of: "Kalender: {0}"
            planning.calendar.file: Abonneren
            planning.moved: Verhuisd
            planning.gone: Weg
            planning.all: "Alle {0}"
            planning.sort.published: Toegevoegd
            planning.sort.changed: Gewijzigd
            planning.sort.descending: "{0}, aflopend"
            list.results: {one: "{0} resultaat", other: "{0} resultaten"}
            -- themes/base/templates/layout.peb --
            <!doctype html><html lang="{{ page.head.language }}"><head><title>{{ page.head.title }}</title>
            <link rel="canonical" href="{{ page.head.canonical }}"><link rel="stylesheet" href="{{ asset("site.css") }}">
            {% for alternate in page.head.alternates %}<link rel="alternate" type="{{ alternate.type }}" href="{{ alternate.url }}">{% endfor %}
            <script type="application/ld+json">{{ page.head.jsonLd }}</script></head><body>
            {% for item in page.site.nav %}<a href="{{ item.url }}"{% if item.isCurrent %} aria-current="true"{% endif %}>{{ item.label }}</a>{% endfor %}
            {% for crumb in page.crumbs %}<a href="{{ crumb.url }}">{{ crumb.label }}</a>{% endfor %}
            {% block main %}{% endblock %}
            </body></html>
            -- themes/base/templates/cards.peb --
            {% for card in cards %}<p class="card"><a href="{{ card.url }}">{{ card.title }}</a> {{ card.place }} {{ card.note }}</p>{% endfor %}
            -- themes/base/templates/facets.peb --
            <p class="results">{{ t("list.results", page.total) }}</p>
            {% for facet in page.facets %}{% for option in facet.options %}<p class="facet-{{ facet.name }}">{{ option.id }} {{ option.count }}</p>
            {% if option.url is not empty %}<a href="{{ option.url }}">{{ option.label }}</a>{% endif %}{% endfor %}{% endfor %}
            {% for link in page.pager.pages %}{% if link.url is not empty %}<a href="{{ link.url }}">{{ link.label }}</a>{% endif %}{% endfor %}
            <div data-index="{{ page.indexUrl }}"></div>
            -- themes/base/templates/home.peb --
            {% extends "layout.peb" %}
            {% block main %}<p class="title">{{ page.hero.title }}</p>
            {% for block in page.blocks %}{% if block.kind == "intro" %}{{ block.html }}{% elseif block.kind == "latest" %}{% include "cards.peb" with {"cards": block.cards} %}
            {% elseif block.kind == "facetTiles" %}{% for tile in block.tiles %}<p class="tile"><a href="{{ tile.url }}">{{ tile.label }}</a> {{ tile.count }}</p>{% endfor %}
            {% elseif block.kind == "sites" %}{% for site in block.sites %}<a href="{{ site.url }}">{{ site.title }}</a>{% endfor %}{% endif %}{% endfor %}{% endblock %}
            -- themes/base/templates/list.peb --
            {% extends "layout.peb" %}
            {% block main %}<p class="title">{{ page.title }}</p>{% include "facets.peb" %}{% include "cards.peb" with {"cards": page.cards} %}{% for way in page.ways %}<a href="{{ way.url }}">{{ way.label }}</a>{% endfor %}{% endblock %}
            -- themes/base/templates/landing.peb --
            {% extends "layout.peb" %}
            {% block main %}<p class="title">{{ page.title }}</p><p class="intro">{{ page.intro }}</p>{% include "facets.peb" %}{% for map in page.maps %}<svg viewBox="{{ map.viewBox }}"><use href="{{ map.symbolUrl }}"/></svg>{% endfor %}{% include "cards.peb" with {"cards": page.cards} %}{% endblock %}
            -- themes/base/templates/fiche.peb --
            {% extends "layout.peb" %}
            {% block main %}<p class="title">{{ page.title }}</p><p class="summary">{{ page.summary }}</p>
            {% for fact in page.facts %}{% for value in fact.values %}<p class="fact">{{ fact.label }}: {{ value.text }}</p>{% if value.url is not empty %}<a href="{{ value.url }}">{{ value.text }}</a>{% endif %}{% endfor %}{% endfor %}
            {% for text in page.texts %}<h2>{{ text.title }}</h2>{{ text.html }}{% endfor %}
            {% for related in page.related %}<p class="related">{{ related.reason }}: {{ related.card.title }}</p><a href="{{ related.card.url }}">{{ related.card.title }}</a>{% endfor %}
            {% for link in page.previous %}<a href="{{ link.url }}">{{ link.label }}</a>{% endfor %}{% for link in page.next %}<a href="{{ link.url }}">{{ link.label }}</a>{% endfor %}
            <p class="dates">{{ page.dates.published }}</p><p class="citation">{{ page.citation }}</p>{% endblock %}
            -- themes/base/templates/text.peb --
            {% extends "layout.peb" %}
            {% block main %}<p class="title">{{ page.title }}</p>{{ page.html }}{% endblock %}
            -- themes/base/templates/search.peb --
            {% extends "layout.peb" %}
            {% block main %}<p class="title">{{ page.title }}</p>{% for index in page.indexes %}<p class="index" data-index="{{ index.url }}">{{ index.label }}</p>{% endfor %}
            {% for list in page.lists %}<a href="{{ list.url }}">{{ list.label }}</a>{% endfor %}{% endblock %}
            -- themes/base/templates/compare.peb --
            {% extends "layout.peb" %}
            {% block main %}<p class="title">{{ page.title }}</p>{% for list in page.lists %}<a href="{{ list.url }}">{{ list.label }}</a>{% endfor %}{% endblock %}
            -- themes/base/templates/not-found.peb --
            {% extends "layout.peb" %}
            {% block main %}<p class="title">{{ page.head.title }}</p>{% endblock %}
            -- themes/base/templates/gone.peb --
            {% extends "layout.peb" %}
            {% block main %}<p class="title">{{ page.title }}</p>{% for link in page.successors %}<a href="{{ link.url }}">{{ link.label }}</a>{% endfor %}{% for link in page.lists %}<a href="{{ link.url }}">{{ link.label }}</a>{% endfor %}{% endblock %}
            -- themes/base/templates/archive.peb --
            {% extends "layout.peb" %}
            {% block main %}<p class="title">{{ page.title }}</p>{% for year in page.years %}<a href="{{ year.url }}">{{ year.label }}</a>{% endfor %}
            {% for calendar in page.calendars %}<a href="{{ calendar.url }}">{{ calendar.label }}</a>{% endfor %}
            {% for month in page.months %}<p class="month">{{ month.label }}</p>{% include "cards.peb" with {"cards": month.cards} %}{% endfor %}{% endblock %}
            -- themes/plain/theme.yaml --
            name: Plain
            extends: base
            """;
}
