package org.casus.content.type;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.casus.content.InvalidContent;
import org.casus.content.source.Problems;
import org.casus.content.source.TextFile;
import org.casus.content.source.Yaml;
import org.casus.content.source.YamlReader;

/** Reads the declared types of an installation: {@code content/types/*.yaml}. */
public final class TypeFiles {

    private static final String SUFFIX = ".yaml";

    private TypeFiles() {}

    /** @throws InvalidContent with every problem of every file; the schemes that the types name are not looked up */
    public static ContentTypes read(Path folder) {
        return read(folder, Optional.empty());
    }

    /**
     * @param schemes ids of the vocabularies there are
     * @throws InvalidContent with every problem of every file, unknown schemes among them
     */
    public static ContentTypes read(Path folder, Set<String> schemes) {
        return read(folder, Optional.of(schemes));
    }

    /**
     * Types as they were declared elsewhere, in a bundle for example.
     *
     * @param declarations by type id, the type files as JSON
     * @param source what to call the place where they came from
     * @throws InvalidContent with every problem
     */
    public static ContentTypes ofDeclarations(SortedMap<String, JsonNode> declarations, String source) {
        Problems problems = new Problems();
        List<DeclaredType> declared = new ArrayList<>();
        for (Map.Entry<String, JsonNode> declaration : declarations.entrySet()) {
            String file = source + ", type " + declaration.getKey();
            if (Yaml.ofJson(declaration.getValue()) instanceof Yaml.Mapping mapping) {
                declared.add(TypeReader.read(file, declaration.getKey(), mapping, problems));
            } else {
                problems.add(file, 0, "the declaration of a type must be an object");
            }
        }
        return checked(declared, Optional.empty(), problems);
    }

    private static ContentTypes read(Path folder, Optional<Set<String>> schemes) {
        Problems problems = new Problems();
        List<DeclaredType> declared = new ArrayList<>();
        for (Path path : files(folder, problems)) {
            String name = path.getFileName().toString();
            String file = folder.getFileName() + "/" + name;
            String id = name.substring(0, name.length() - SUFFIX.length());
            TextFile.read(path, file, problems)
                    .flatMap(text -> YamlReader.readMapping(file, text, problems))
                    .ifPresent(source -> declared.add(TypeReader.read(file, id, source, problems)));
        }
        return checked(declared, schemes, problems);
    }

    private static ContentTypes checked(List<DeclaredType> declared, Optional<Set<String>> schemes, Problems problems) {
        TypeChecks.check(declared, schemes, problems);
        problems.throwIfAny();
        return new ContentTypes(declared.stream().map(DeclaredType::type).toList());
    }

    private static List<Path> files(Path folder, Problems problems) {
        if (!Files.isDirectory(folder)) {
            problems.add(folder.toString(), 0, "there is no such folder; the types are expected there");
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
