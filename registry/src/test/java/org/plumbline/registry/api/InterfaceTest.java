package org.plumbline.registry.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plumbline.registry.web.StyleResource;

class InterfaceTest {
    @Test
    void everyResourceIsDescribedButThoseOfPages() {
        Set<String> resources = new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.plumbline.registry")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet());
        Set<String> described = Stream.concat(Interface.RESOURCES.stream(), Stream.of(StyleResource.class))
                .map(Class::getName)
                .collect(Collectors.toSet());
        assertEquals(resources, described);
    }

    @Test
    void everyOperationHasASummaryATagAndItsOwnName() {
        List<OperationDescription> operations = Interface.operations();
        for (OperationDescription operation : operations) {
            assertFalse(operation.summary().isEmpty(), operation.id());
            assertFalse(operation.tag().isEmpty(), operation.id());
        }
        assertEquals(
                operations.size(),
                operations.stream().map(OperationDescription::id).distinct().count());
    }

    @Test
    void oneNameStandsForOneRecord() {
        Map<String, Object> seen = new TreeMap<>();
        for (RecordSchema schema : Interface.schemas().values()) {
            schema.definitions()
                    .forEach((name, record) -> assertEquals(record, seen.computeIfAbsent(name, none -> record), name));
        }
    }
}
