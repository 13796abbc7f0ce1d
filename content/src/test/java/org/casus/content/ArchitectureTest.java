package org.casus.content;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.casus.content", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule arrows_between_packages_never_turn =
            slices().matching("org.casus.content.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule content_knows_neither_http_nor_a_database = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "java.sql..", "java.net.http..", "org.casus.site..", "org.casus.cms..");

    @ArchTest
    static final ArchRule only_vocabularies_know_the_rdf_library = noClasses()
            .that(not(resideInAPackage("org.casus.content.vocabulary..")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.jena..");

    @ArchTest
    static final ArchRule only_markdown_knows_the_markdown_parser_and_the_sanitiser = noClasses()
            .that(not(resideInAPackage("org.casus.content.markdown..")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.vladsch.flexmark..", "org.owasp..");

    @ArchTest
    static final ArchRule only_source_knows_the_yaml_parser = noClasses()
            .that(not(resideInAPackage("org.casus.content.source..")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.snakeyaml..");

    @ArchTest
    static final ArchRule classes_are_named_by_what_they_are_about =
            classes().should().haveNameNotMatching(".*(Util|Utils|Helper|Manager|Impl|Dto|Processor|Data|Info)$");
}
