package org.plumbline.registry.api;

import static org.eclipse.microprofile.openapi.OASFactory.createObject;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASModelReader;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.info.Info;
import org.eclipse.microprofile.openapi.models.info.License;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.eclipse.microprofile.openapi.models.servers.Server;
import org.jspecify.annotations.Nullable;
import org.plumbline.report.Kit;

/**
 * Writes the OpenAPI document from the resources themselves. The server's own generator is switched off: it keeps one of
 * several methods on a path, and takes points in time for objects and counts for fractions.
 */
public class ApiDescription implements OASModelReader {
    private static final String TOKEN = "token";
    private static final String PROBLEM = "application/problem+json";
    private static final String JSON = "application/json";

    @Override
    public OpenAPI buildModel() {
        Paths paths = createObject(Paths.class);
        for (OperationDescription operation : Interface.operations()) {
            add(paths, operation);
        }
        return createObject(OpenAPI.class)
                .openapi("3.0.3")
                .info(createObject(Info.class)
                        .title("Plumbline registry")
                        .version(Kit.version())
                        .description(
                                "Standards, reports, certificates and the public log. What everybody may read is open;"
                                        + " acts are below /api and need a token. Errors are problem details (RFC 9457).")
                        .license(createObject(License.class)
                                .name("Apache-2.0")
                                .url("https://www.apache.org/licenses/LICENSE-2.0")))
                .servers(List.of(createObject(Server.class).url("/")))
                .components(components())
                .paths(paths);
    }

    private static Components components() {
        Components components = createObject(Components.class);
        for (RecordSchema schema : Interface.schemas().values()) {
            components.addSchema(schema.name(), SchemaModel.of(schema.object()));
            schema.definitions().forEach((name, record) -> components.addSchema(name, SchemaModel.of(record)));
        }
        return components.addSecurityScheme(
                TOKEN,
                createObject(SecurityScheme.class)
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description("A token of the registry's issuer; its groups state the roles"));
    }

    /** Two methods that differ in media types only are one operation of the document. */
    private static void add(Paths paths, OperationDescription operation) {
        PathItem item = paths.getPathItem(operation.path());
        if (item == null) {
            item = createObject(PathItem.class);
            paths.addPathItem(operation.path(), item);
        }
        Operation known = item.getOperations().get(operation.method());
        if (known == null) {
            item.setOperation(operation.method(), describe(operation));
        } else {
            merge(known, operation);
        }
    }

    private static Operation describe(OperationDescription operation) {
        Operation described = createObject(Operation.class)
                .operationId(operation.id())
                .summary(operation.summary())
                .tags(List.of(operation.tag()))
                .responses(responses(operation));
        operation.pathParameters().forEach(name -> described.addParameter(parameter(name, Parameter.In.PATH)));
        operation.queryParameters().forEach(name -> described.addParameter(parameter(name, Parameter.In.QUERY)));
        if (!operation.consumes().isEmpty()) {
            described.requestBody(createObject(RequestBody.class).required(true).content(requestContent(operation)));
        }
        if (!operation.roles().isEmpty()) {
            described
                    .description("Roles: " + String.join(", ", operation.roles()))
                    .addSecurityRequirement(
                            createObject(SecurityRequirement.class).addScheme(TOKEN));
        }
        return described;
    }

    private static void merge(Operation known, OperationDescription operation) {
        if (known.getRequestBody() != null) {
            requestContent(operation)
                    .getMediaTypes()
                    .forEach(known.getRequestBody().getContent()::addMediaType);
        }
        responses(operation).getAPIResponses().forEach((status, response) -> {
            APIResponse same = known.getResponses().getAPIResponse(status);
            if (same == null) {
                known.getResponses().addAPIResponse(status, response);
            } else if (response.getContent() != null) {
                response.getContent().getMediaTypes().forEach(same.getContent()::addMediaType);
            }
        });
    }

    private static APIResponses responses(OperationDescription operation) {
        APIResponses responses = createObject(APIResponses.class);
        for (Map.Entry<String, String> answer : operation.answers().entrySet()) {
            APIResponse response = createObject(APIResponse.class).description(answer.getValue());
            if (!answer.getKey().equals("304")) {
                response.content(answerContent(operation));
            }
            responses.addAPIResponse(answer.getKey(), response);
        }
        if (!operation.roles().isEmpty()) {
            responses.addAPIResponse("401", problem("No token, or one that does not hold"));
            responses.addAPIResponse("403", problem("The token's role does not allow this"));
        }
        if (!operation.pathParameters().isEmpty()) {
            responses.addAPIResponse("404", problem("There is nothing at this address"));
        }
        return responses.addAPIResponse("default", problem("Refused, for the reason that the problem states"));
    }

    private static APIResponse problem(String description) {
        return createObject(APIResponse.class)
                .description(description)
                .content(createObject(Content.class)
                        .addMediaType(PROBLEM, createObject(MediaType.class).schema(SchemaModel.reference("Problem"))));
    }

    private static Content requestContent(OperationDescription operation) {
        return content(operation.consumes(), operation.requestRecord());
    }

    private static Content answerContent(OperationDescription operation) {
        return content(operation.produces(), operation.answerRecord());
    }

    private static Content content(List<String> mediaTypes, @Nullable Class<? extends Record> record) {
        Content content = createObject(Content.class);
        for (String mediaType : mediaTypes) {
            Schema schema = record != null && mediaType.equals(JSON)
                    ? SchemaModel.reference(record.getSimpleName())
                    : SchemaModel.ofMediaType(mediaType);
            content.addMediaType(mediaType, createObject(MediaType.class).schema(schema));
        }
        return content;
    }

    private static Parameter parameter(String name, Parameter.In place) {
        Schema.SchemaType type = place == Parameter.In.QUERY ? Schema.SchemaType.INTEGER : Schema.SchemaType.STRING;
        return createObject(Parameter.class)
                .name(name)
                .in(place)
                .required(true)
                .schema(createObject(Schema.class).type(type));
    }
}
