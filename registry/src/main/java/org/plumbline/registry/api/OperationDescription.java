package org.plumbline.registry.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.jspecify.annotations.Nullable;

/** One operation as its method and annotations state it. */
final class OperationDescription {
    private final Method code;
    private final PathItem.HttpMethod method;

    private OperationDescription(Method code, PathItem.HttpMethod method) {
        this.code = code;
        this.method = method;
    }

    /** The operation that a method is; empty for other methods. */
    static Optional<OperationDescription> of(Method code) {
        return Arrays.stream(code.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .flatMap(Stream::ofNullable)
                .map(http -> new OperationDescription(code, PathItem.HttpMethod.valueOf(http.value())))
                .findFirst();
    }

    PathItem.HttpMethod method() {
        return method;
    }

    /** The path with plain names in braces. */
    String path() {
        String path = "/" + join(value(code.getDeclaringClass()), value(code));
        return path.replaceAll("\\{(\\w+):[^}]*}", "{$1}");
    }

    /** A name that no other operation has. */
    String id() {
        String resource = code.getDeclaringClass().getSimpleName().replace("Resource", "");
        return resource.substring(0, 1).toLowerCase(Locale.ROOT) + resource.substring(1) + "-" + code.getName();
    }

    String summary() {
        return either(Operation.class).map(Operation::summary).orElse("");
    }

    String tag() {
        return either(Tag.class).map(Tag::name).orElse("");
    }

    /** The roles that may call it; empty when everybody may. */
    List<String> roles() {
        return either(RolesAllowed.class).map(roles -> List.of(roles.value())).orElse(List.of());
    }

    List<String> pathParameters() {
        return parameters(PathParam.class).map(PathParam::value).toList();
    }

    /** All query parameters are numbers and required. */
    List<String> queryParameters() {
        return parameters(QueryParam.class).map(QueryParam::value).toList();
    }

    /** Media types of the request's body; empty when it takes none. */
    List<String> consumes() {
        return body().isEmpty()
                ? List.of()
                : either(Consumes.class).map(types -> List.of(types.value())).orElse(List.of());
    }

    /** Media types of the answer, without their weights. */
    List<String> produces() {
        return either(Produces.class).map(types -> List.of(types.value())).orElse(List.of()).stream()
                .map(type -> type.replaceAll(";\\s*qs=[0-9.]+", ""))
                .toList();
    }

    /** The record that the request's body is, or null. */
    @Nullable
    Class<? extends Record> requestRecord() {
        return body().map(Parameter::getType).map(OperationDescription::record).orElse(null);
    }

    /** The record that the answer is, or null. */
    @Nullable
    Class<? extends Record> answerRecord() {
        if (code.getReturnType() != Response.class) {
            return record(code.getReturnType());
        }
        return Arrays.stream(code.getAnnotationsByType(APIResponse.class))
                .flatMap(response -> Arrays.stream(response.content()))
                .map(content -> record(content.schema().implementation()))
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(null);
    }

    /** Status and meaning of each answer that is no problem. */
    Map<String, String> answers() {
        Map<String, String> answers = new TreeMap<>();
        for (APIResponse response : code.getAnnotationsByType(APIResponse.class)) {
            answers.put(response.responseCode(), response.description());
        }
        if (answers.isEmpty()) {
            answers.put("200", "The answer");
        }
        return answers;
    }

    /** The records that travel with it. */
    Stream<Class<? extends Record>> records() {
        return Stream.of(Optional.ofNullable(requestRecord()), Optional.ofNullable(answerRecord()))
                .flatMap(Optional::stream);
    }

    private Optional<Parameter> body() {
        return Arrays.stream(code.getParameters())
                .filter(parameter -> !parameter.isAnnotationPresent(PathParam.class)
                        && !parameter.isAnnotationPresent(QueryParam.class)
                        && !parameter.isAnnotationPresent(Context.class))
                .findFirst();
    }

    private <A extends Annotation> Stream<A> parameters(Class<A> kind) {
        return Arrays.stream(code.getParameters())
                .map(parameter -> parameter.getAnnotation(kind))
                .flatMap(Stream::ofNullable);
    }

    /** An annotation of the method, or else of its class. */
    private <A extends Annotation> Optional<A> either(Class<A> kind) {
        return Stream.<AnnotatedElement>of(code, code.getDeclaringClass())
                .map(element -> element.getAnnotation(kind))
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    private static String value(AnnotatedElement element) {
        Path path = element.getAnnotation(Path.class);
        return path == null ? "" : path.value();
    }

    private static String join(String first, String second) {
        return first.isEmpty() || second.isEmpty() ? first + second : first + "/" + second;
    }

    private static @Nullable Class<? extends Record> record(Class<?> type) {
        return type.isRecord() ? type.asSubclass(Record.class) : null;
    }
}
