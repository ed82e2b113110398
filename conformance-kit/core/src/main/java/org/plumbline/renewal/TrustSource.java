package org.plumbline.renewal;

import java.io.IOException;
import java.util.List;
import org.plumbline.transparency.ConsistencyProof;

/** Where newer trust material comes from, for example a registry. Nothing that it gives is believed unchecked. */
public interface TrustSource {
    /** The signed trust list in force. */
    byte[] trustList() throws IOException;

    /** The signed status lists: of revocations, and of suspensions. */
    List<byte[]> statusLists() throws IOException;

    /** The log's signed checkpoint as it is now. */
    String checkpoint() throws IOException;

    /** The proof that the log only grew from one size, above 0, to a larger one. */
    ConsistencyProof growth(long first, long second) throws IOException;
}
