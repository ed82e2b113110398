package org.plumbline.conformance;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.plumbline.exchange.Endpoint;
import org.plumbline.standard.StandardRef;
import tools.jackson.databind.JsonNode;

/**
 * What a vendor claims of a product and what the claim is tested on.
 *
 * @param product the product
 * @param vendor who answers for it
 * @param standard the standard that it is to conform to
 * @param conformanceClasses the classes claimed, {@code /conf/…}
 * @param samples patterns of the files with sample messages, relative to the profile
 * @param endpoint the live service, where there is one
 */
public record Profile(
        Product product,
        Vendor vendor,
        StandardRef standard,
        List<String> conformanceClasses,
        List<String> samples,
        Optional<Endpoint> endpoint) {
    /**
     * A product in one version.
     *
     * @param id {@code urn:plumbline:product:<vendor>:<product>}
     */
    public record Product(String id, String name, String version) {}

    /**
     * A vendor.
     *
     * @param id {@code urn:plumbline:vendor:<vendor>}
     */
    public record Vendor(String id, String name) {}

    public Profile {
        conformanceClasses = List.copyOf(conformanceClasses);
        samples = List.copyOf(samples);
    }

    /** Reads a profile; unknown and repeated members are refused. */
    public static Profile read(byte[] json) throws ProfileRefused {
        ProfileText text = ProfileText.read(json);
        JsonNode root = text.root();
        JsonNode product = root.required("product");
        JsonNode vendor = root.required("vendor");
        return new Profile(
                new Product(string(product, "id"), string(product, "name"), string(product, "version")),
                new Vendor(string(vendor, "id"), string(vendor, "name")),
                StandardRef.parse(string(root, "standard")),
                strings(root, "conformanceClasses"),
                strings(root, "samples"),
                root.has("endpoint") ? Optional.of(endpoint(text)) : Optional.empty());
    }

    private static Endpoint endpoint(ProfileText text) throws ProfileRefused {
        JsonNode endpoint = text.root().required("endpoint");
        try {
            return new Endpoint(
                    string(endpoint, "contract"),
                    URI.create(string(endpoint, "baseUrl")),
                    endpoint.has("allowHosts") ? strings(endpoint, "allowHosts") : List.of(),
                    endpoint.required("requests").intValue(),
                    endpoint.required("seconds").intValue(),
                    parameters(endpoint.path("parameters")),
                    endpoint.path("mayWrite").booleanValue(false));
        } catch (IllegalArgumentException e) {
            throw text.refused("/endpoint", String.valueOf(e.getMessage()));
        }
    }

    private static SortedMap<String, JsonNode> parameters(JsonNode given) {
        SortedMap<String, JsonNode> parameters = new TreeMap<>();
        given.properties().forEach(each -> parameters.put(each.getKey(), each.getValue()));
        return parameters;
    }

    private static String string(JsonNode node, String member) {
        return node.required(member).stringValue();
    }

    private static List<String> strings(JsonNode node, String member) {
        return node.required(member).values().stream()
                .map(JsonNode::stringValue)
                .toList();
    }
}
