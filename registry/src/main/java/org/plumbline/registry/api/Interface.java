package org.plumbline.registry.api;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.plumbline.registry.catalogue.PromulgationResource;
import org.plumbline.registry.catalogue.StandardsResource;
import org.plumbline.registry.certification.CertificatesResource;
import org.plumbline.registry.certification.CertificationResource;
import org.plumbline.registry.certification.CertifiedReportsResource;
import org.plumbline.registry.certification.KeysResource;
import org.plumbline.registry.certification.StatusResource;
import org.plumbline.registry.enrolment.TrustListResource;
import org.plumbline.registry.problem.Problem;
import org.plumbline.registry.problem.ProblemsResource;
import org.plumbline.registry.submission.ReportsResource;
import org.plumbline.registry.transparency.LogResource;
import org.plumbline.registry.web.HomeResource;

/** All operations of the HTTP interface that are open to programs, and all records that travel. A test holds it to the code. */
final class Interface {
    /** Every resource but those that serve parts of pages. */
    static final List<Class<?>> RESOURCES = List.of(
            HomeResource.class,
            StandardsResource.class,
            PromulgationResource.class,
            TrustListResource.class,
            KeysResource.class,
            ReportsResource.class,
            CertifiedReportsResource.class,
            CertificatesResource.class,
            CertificationResource.class,
            StatusResource.class,
            LogResource.class,
            ProblemsResource.class,
            SchemasResource.class);

    private Interface() {}

    /** All operations, by path and method. */
    static List<OperationDescription> operations() {
        return RESOURCES.stream()
                .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods()))
                .map(OperationDescription::of)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(OperationDescription::path)
                        .thenComparing(each -> each.method().name())
                        .thenComparing(OperationDescription::id))
                .toList();
    }

    /** The schemas of all records that are a whole answer or request, by name. */
    static SortedMap<String, RecordSchema> schemas() {
        SortedMap<String, RecordSchema> schemas = new TreeMap<>();
        Stream.concat(Stream.of(Problem.class), operations().stream().flatMap(OperationDescription::records))
                .map(RecordSchema::new)
                .forEach(schema -> schemas.putIfAbsent(schema.name(), schema));
        return schemas;
    }

    /** Whether a method is an operation. */
    static boolean isOperation(Method method) {
        return OperationDescription.of(method).isPresent();
    }
}
