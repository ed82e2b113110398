/**
 * The command {@code registry}: starts the server on a data folder and issues tokens of its local issuer.
 *
 * <p>Owns: the command line, the data folder's layout, the local issuer's key, the wait until the registry is ready.
 * May call: Payara Micro, nimbus, picocli. Never: touches the rooms of the application; it is not even packed with them.
 */
@NullMarked
package org.plumbline.registry.launch;

import org.jspecify.annotations.NullMarked;
