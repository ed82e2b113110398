package org.plumbline.registry.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.inject.Inject;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Map;
import org.plumbline.registry.Settings;

/** Writes an answer as a page: by the template that carries the name of the answer's record. */
@Provider
@Produces(MediaType.TEXT_HTML)
public class HtmlWriter implements MessageBodyWriter<Record> {
    /** Compiled with the registry; escapes what it inserts by the place it inserts it into. */
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, HtmlWriter.class.getClassLoader());

    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    Settings settings;

    @Context
    @SuppressWarnings("NullAway.Init") // injected
    UriInfo uri;

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord() && TEMPLATES.hasTemplate(template(type));
    }

    @Override
    public void writeTo(
            Record answer,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        // Payara would otherwise answer in ISO 8859-1.
        headers.putSingle("Content-Type", "text/html;charset=utf-8");
        var page = new Page("/" + uri.getPath(), settings.publicUrl(), settings.localIssuer(), StyleSheet.address());
        var output = new Utf8ByteOutput();
        TEMPLATES.render(template(type), Map.of("page", page, "view", answer), output);
        output.writeTo(body);
    }

    private static String template(Class<?> type) {
        return type.getSimpleName() + ".jte";
    }
}
