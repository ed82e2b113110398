package org.plumbline.registry.running;

import java.io.File;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The war as the module packs it: what is tested is what is shipped. */
public final class War {
    private War() {}

    public static WebArchive packed() {
        return ShrinkWrap.create(ZipImporter.class, "registry.war")
                .importFrom(new File("target/registry/lib/registry.war"))
                .as(WebArchive.class);
    }
}
