package org.plumbline.registry.judges;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Chromium without a window, with axe-core at hand to judge accessibility. */
public final class Chromium implements AutoCloseable {
    static final String BROWSER = "/usr/bin/chromium";
    static final String DRIVER = "/usr/bin/chromedriver";

    private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";

    private final ChromeDriver browser;
    private final String axe;

    public Chromium() throws IOException {
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        var options = new ChromeOptions();
        options.setBinary(BROWSER);
        options.setCapability("goog:loggingPrefs", logs);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--user-data-dir=" + Files.createTempDirectory("chromium"));
        browser = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(new File(DRIVER))
                        .usingAnyFreePort()
                        .build(),
                options);
        // The page of a standard has hundreds of requirements, and a machine may have other work.
        browser.manage().timeouts().scriptTimeout(Duration.ofMinutes(3));
        try (InputStream script = Objects.requireNonNull(Chromium.class.getResourceAsStream(AXE), AXE)) {
            axe = new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Opens an address in a window of that width, in light or dark colours. */
    public void open(String address, int width, boolean dark) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
        browser.get(address);
    }

    /** The result of a script that returns text or a number. */
    public Object ask(String script) {
        return Objects.requireNonNull(browser.executeScript(script));
    }

    /** What axe-core finds against WCAG 2.2 A and AA: each rule with the first place. */
    public List<?> accessibilityFaults() {
        browser.executeScript(axe);
        return (List<?>)
                Objects.requireNonNull(
                        browser.executeAsyncScript(
                                """
                const done = arguments[arguments.length - 1];
                axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})
                    .then(r => done(r.violations.map(v => v.id + ': ' + v.nodes[0].html)));
                """));
    }

    /** What the browser complained about since it was last asked, for example a violation of the content security policy. */
    public List<String> complaints() {
        return browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    /** Takes a picture of the whole page. */
    public void picture(Path file) throws IOException {
        long height = ((Number) ask("return document.documentElement.scrollHeight")).longValue();
        long width = ((Number) ask("return window.innerWidth")).longValue();
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", Math.min(height, 6000), "deviceScaleFactor", 1, "mobile", false));
        Files.createDirectories(file.getParent());
        Files.write(file, browser.getScreenshotAs(OutputType.BYTES));
    }

    @Override
    public void close() {
        browser.quit();
    }
}
