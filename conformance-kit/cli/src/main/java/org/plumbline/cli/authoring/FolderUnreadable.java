package org.plumbline.cli.authoring;

/** The machine keeps a file of a package from us: nothing can be said of the package. */
public final class FolderUnreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FolderUnreadable(String message) {
        super(message);
    }
}
