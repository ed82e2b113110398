package org.plumbline.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;

class KitTest {
    @Test
    void theKitHasTheVersionOfItsBuild() throws Exception {
        try (InputStream pom = Files.newInputStream(Path.of("pom.xml"))) {
            String version = XPathFactory.newInstance()
                    .newXPath()
                    .evaluate(
                            "/*[local-name()='project']/*[local-name()='parent']/*[local-name()='version']",
                            DocumentBuilderFactory.newInstance()
                                    .newDocumentBuilder()
                                    .parse(pom));
            assertEquals(version, Kit.version());
            assertEquals("pkg:maven/org.plumbline/plumbline-core@" + version, Kit.uri());
        }
    }
}
