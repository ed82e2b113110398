package org.plumbline.registry.launch;

/** The registry cannot be started as asked. The message says why, and what would help. */
final class LaunchFailed extends Exception {
    private static final long serialVersionUID = 1L;

    LaunchFailed(String message) {
        super(message);
    }
}
