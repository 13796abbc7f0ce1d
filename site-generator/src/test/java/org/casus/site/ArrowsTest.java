package org.casus.site;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows between the packages, in words. */
@AnalyzeClasses(packages = "org.casus.site", importOptions = ImportOption.DoNotIncludeTests.class)
class ArrowsTest {

    @ArchTest
    static final ArchRule no_package_leads_back_to_itself =
            slices().matching("org.casus.site.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule only_the_command_line_knows_the_whole = noClasses()
            .that()
            .resideInAPackage("org.casus.site.*..")
            .and()
            .resideOutsideOfPackage("..site.cli")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.casus.site");

    @ArchTest
    static final ArchRule views_know_content_alone = classes()
            .that()
            .resideInAPackage("..site.views")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "org.casus.content..",
                    "org.casus.site.views",
                    "org.casus.site.hashing");

    @ArchTest
    static final ArchRule rendering_sees_views_and_the_theme_and_nothing_of_the_plan = noClasses()
            .that()
            .resideInAPackage("..site.rendering")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..site.planning", "..site.facets", "..site.writing", "..site.cli", "..content.bundle");

    @ArchTest
    static final ArchRule the_template_engine_is_known_to_rendering_alone = noClasses()
            .that()
            .resideOutsideOfPackage("..site.rendering")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.pebbletemplates..");

    @ArchTest
    static final ArchRule nothing_knows_the_command_line = noClasses()
            .that()
            .resideOutsideOfPackage("..site.cli")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..site.cli", "picocli..");

    @ArchTest
    static final ArchRule a_bake_has_no_clock = noClasses()
            .that()
            .resideInAnyPackage("..site.views", "..site.planning", "..site.rendering", "..site.facets", "..site.theme")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(java.util.Locale.class, "getDefault");

    @ArchTest
    static final ArchRule the_generator_knows_no_server = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "javax.sql..", "java.sql..", "org.casus.cms..");
}
