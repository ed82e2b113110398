package org.plumbline.registry.transparency;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.plumbline.json.JsonLimits;
import org.plumbline.json.JsonRefused;
import org.plumbline.json.StrictJson;
import org.plumbline.registry.journal.Journal;
import org.plumbline.registry.problem.ProblemType;
import org.plumbline.registry.problem.Refused;
import org.plumbline.transparency.EntryBundle;
import org.plumbline.transparency.ProofRefused;
import org.plumbline.transparency.Tile;
import tools.jackson.databind.JsonNode;

/** The public log: C2SP tlog-tiles, checkpoints, proofs and receipts. */
@Path("log")
@RequestScoped
@PermitAll
@Tag(name = "Log")
public class LogResource {
    private static final int LATEST = 50;
    private static final String TEXT = "text/plain;charset=utf-8";
    private static final String FOREVER = "public, max-age=31536000, immutable";

    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    LogTree tree;

    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    LogKey key;

    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    Journal journal;

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/html;qs=0.9"})
    @Operation(summary = "Shows the log's size, root and latest entries")
    public LogView log() {
        long size = tree.size();
        long from = Math.max(0, size - LATEST);
        List<byte[]> latest = journal.entries(from, LATEST);
        List<LogView.EntryRow> rows = new ArrayList<>();
        for (int i = 0; i < latest.size(); i++) {
            rows.add(row(from + i, latest.get(i)));
        }
        Collections.reverse(rows);
        return new LogView(
                key.signer().verifier().name(),
                key.verifierKey(),
                size,
                tree.root().base64(),
                rows);
    }

    @GET
    @Path("checkpoint")
    @Produces(TEXT)
    @Operation(summary = "Serves the signed checkpoint (C2SP tlog-checkpoint)")
    public Response checkpoint() {
        return Response.ok(tree.signedCheckpoint().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    @GET
    @Path("tile/{path:.+}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(summary = "Serves a tile of hashes or a bundle of entries (C2SP tlog-tiles)")
    public Response tile(@PathParam("path") String path) {
        try {
            byte[] bytes = path.startsWith("entries/") ? bundle("tile/" + path) : hashes("tile/" + path);
            return Response.ok(bytes).header(HttpHeaders.CACHE_CONTROL, FOREVER).build();
        } catch (ProofRefused e) {
            throw new Refused(ProblemType.NOT_FOUND, String.valueOf(e.getMessage()));
        }
    }

    @GET
    @Path("proof/inclusion")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Proves that an entry stands in a log of that size")
    public ProofView inclusion(@QueryParam("index") @Nullable Long index, @QueryParam("size") @Nullable Long size) {
        long ofSize = within("size", size, 1, tree.size());
        long ofIndex = within("index", index, 0, ofSize - 1);
        return ProofView.of(ofIndex, ofSize, tree.inclusion(ofIndex, ofSize).path());
    }

    @GET
    @Path("proof/consistency")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Proves that the log only grew between two sizes")
    public ProofView consistency(
            @QueryParam("first") @Nullable Long first, @QueryParam("second") @Nullable Long second) {
        long toSize = within("second", second, 0, tree.size());
        long fromSize = within("first", first, 0, toSize);
        return ProofView.of(fromSize, toSize, tree.consistency(fromSize, toSize).path());
    }

    @GET
    @Path("entries/{index}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Serves the bytes of one entry")
    public Response entry(@PathParam("index") long index) {
        byte[] entry = journal.entry(index)
                .orElseThrow(() -> new Refused(ProblemType.NOT_FOUND, "The log has no entry " + index));
        return Response.ok(entry).header(HttpHeaders.CACHE_CONTROL, FOREVER).build();
    }

    @GET
    @Path("entries/{index}/receipt")
    @Produces(TEXT)
    @Operation(summary = "Serves the receipt of one entry (C2SP tlog-proof)")
    public String receipt(@PathParam("index") long index) {
        if (index < 0 || index >= tree.size()) {
            throw new Refused(ProblemType.NOT_FOUND, "The log has no entry " + index);
        }
        return tree.receipt(index);
    }

    private byte[] hashes(String path) throws ProofRefused {
        Tile tile = Tile.parse(path);
        if (!tile.within(tree.size())) {
            throw new Refused(ProblemType.NOT_FOUND, "The log has no such tile yet");
        }
        return tree.tile(tile);
    }

    private byte[] bundle(String path) throws ProofRefused {
        EntryBundle bundle = EntryBundle.parse(path);
        long from = bundle.index() * Tile.WIDTH;
        if (from + bundle.width() > tree.size()) {
            throw new Refused(ProblemType.NOT_FOUND, "The log has no such bundle yet");
        }
        return EntryBundle.bytes(journal.entries(from, bundle.width()));
    }

    private static long within(String name, @Nullable Long value, long least, long most) {
        if (value == null || value < least || value > most) {
            throw new Refused(
                    ProblemType.WRONG_VALUE, "%s must be a number from %d to %d".formatted(name, least, most));
        }
        return value;
    }

    private static LogView.EntryRow row(long index, byte[] entry) {
        JsonNode json;
        try {
            json = StrictJson.read(entry, JsonLimits.SIGNED).root();
        } catch (JsonRefused e) {
            throw new IllegalStateException("Log entry " + index + " cannot be read", e);
        }
        return new LogView.EntryRow(
                index,
                json.path("type").asString(""),
                json.path("time").asString(""),
                json.path("object").asString(""),
                json.path("actor").asString(""),
                json.path("reason").asString(""),
                "/log/entries/" + index);
    }
}
