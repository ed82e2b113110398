package org.plumbline.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.plumbline.registry.judges.Chromium;
import org.plumbline.registry.judges.NeedsChromium;
import org.plumbline.registry.running.Journey;
import org.plumbline.registry.running.Registry;
import org.plumbline.registry.running.War;

/** The pages in a real browser: accessible, within their policy, at any width, in light and dark. */
@NeedsChromium
@ExtendWith(ArquillianExtension.class)
class PagesIT {
    private static final Path PICTURES = Path.of("target", "screenshots");

    private final Registry registry = Registry.underTest();
    private final Map<String, String> pages = new LinkedHashMap<>();

    @SuppressWarnings("NullAway.Init") // opened before each test
    private Chromium chromium;

    @Deployment(testable = false)
    static WebArchive registry() {
        return War.packed();
    }

    @BeforeEach
    void certifySomething() throws Exception {
        var journey = new Journey(registry);
        journey.requirePromulgated();
        journey.requireEnrolled();
        String version =
                registry.get("/certificates").json().path("certificates").size() + ".0.0";
        String valid = journey.certify("4." + version);
        String suspended = journey.certify("5." + version);
        String revoked = journey.certify("6." + version);
        change(suspended, "suspend", "The vendor reports a fault in its paging; under examination");
        change(revoked, "revoke", "The re-run on other hardware gave another verdict");

        String standard = "/standards/" + Journey.STANDARD;
        pages.put("home", "/");
        pages.put("standards", "/standards");
        pages.put("versions", "/standards/" + Journey.STANDARD.id());
        pages.put("standard", standard);
        pages.put("requirement", standard + Journey.standard().rules().get(0).requirement());
        pages.put("certificates", "/certificates");
        pages.put("certificate-valid", "/certificates/" + valid);
        pages.put("certificate-suspended", "/certificates/" + suspended);
        pages.put("certificate-revoked", "/certificates/" + revoked);
        pages.put("log", "/log");
        pages.put("trust-list", "/trust-list");
        pages.put("keys", "/keys");
        pages.put("problems", "/problems");
        pages.put("problem", "/problems/report-refused");
        pages.put("not-found", "/certificates/none");
        chromium = new Chromium();
    }

    @AfterEach
    void closeBrowser() {
        chromium.close();
    }

    @Test
    void everyPageIsAccessibleWithinItsPolicyAndFitsNarrowScreens() throws Exception {
        List<String> faults = new ArrayList<>();
        for (Map.Entry<String, String> page : pages.entrySet()) {
            for (boolean dark : new boolean[] {false, true}) {
                for (int width : new int[] {1280, 360}) {
                    String look = page.getKey() + (dark ? "-dark-" : "-light-") + width;
                    chromium.open(registry.address() + page.getValue(), width, dark);
                    // Before axe-core runs, whose own complaints are none of ours.
                    chromium.complaints().stream()
                            .filter(complaint -> !complaint.contains("status of 404"))
                            .forEach(complaint -> faults.add(look + ": " + complaint));
                    chromium.accessibilityFaults().forEach(fault -> faults.add(look + ": " + fault));
                    chromium.picture(PICTURES.resolve(look + ".png"));
                    chromium.complaints();
                }
            }
            chromium.open(registry.address() + page.getValue(), 320, false);
            if (!chromium.ask("return document.documentElement.scrollWidth").equals(320L)) {
                faults.add(page.getKey() + " is wider than a screen of 320 pixels");
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void aCertificateSaysItsStateFirstAndLargest() {
        for (String state : List.of("valid", "suspended", "revoked")) {
            chromium.open(registry.address() + pages.get("certificate-" + state), 1280, false);
            String word = (String) chromium.ask("return document.querySelector('[role=status] .word').innerText");
            assertEquals(state, word.toLowerCase(Locale.ROOT));
            assertTrue((Boolean)
                    chromium.ask("const size = e => parseFloat(getComputedStyle(document.querySelector(e)).fontSize);"
                            + "return size('[role=status] .word') >= size('h1')"));
        }
    }

    @Test
    void theKeyboardReachesTheContentInOneStep() {
        chromium.open(registry.address() + "/", 1280, false);
        assertEquals("#content", chromium.ask("return document.querySelector('a').getAttribute('href')"));
    }

    private void change(String number, String action, String reason) throws Exception {
        registry.as("certifier")
                .post(
                        "/api/certificates/" + number + "/status-changes",
                        "{\"action\":\"%s\",\"reason\":\"%s\"}".formatted(action, reason));
    }
}
