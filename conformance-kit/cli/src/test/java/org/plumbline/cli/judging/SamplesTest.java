package org.plumbline.cli.judging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.cli.shell.UsageProblem;

class SamplesTest {
    @TempDir
    private Path place = Path.of("");

    @Test
    void aLinkOutOfTheProfilesFolderIsRefused() throws IOException {
        Path secret = Files.writeString(place.resolve("secret"), "not for others");
        Path profile = profile();
        Files.createSymbolicLink(profile.resolve("samples/x.json"), secret);
        var refused = assertThrows(UsageProblem.class, () -> new Samples(profile).matching(List.of("samples/*.json")));
        assertTrue(refused.toString().contains("samples/x.json"), refused::toString);
    }

    @Test
    void aLinkInsideTheProfilesFolderIsTheFileItLeadsTo() throws IOException {
        Path profile = profile();
        Path sample = Files.writeString(profile.resolve("samples/a.json"), "{}");
        Files.createSymbolicLink(profile.resolve("samples/b.json"), sample);
        assertEquals(
                Set.of("a.json", "b.json"),
                new Samples(profile).matching(List.of("samples/*.json")).keySet());
    }

    private Path profile() throws IOException {
        Path folder = place.resolve("vendor");
        Files.createDirectories(folder.resolve("samples"));
        return folder;
    }
}
