package org.plumbline.renewal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.plumbline.certificate.Answer;
import org.plumbline.certificate.StatusList;
import org.plumbline.certificate.StatusPurpose;
import org.plumbline.certificate.Verifier;
import org.plumbline.transparency.Checkpoint;
import org.plumbline.trust.TrustFolder;
import org.plumbline.trust.TrustKit;
import org.plumbline.trust.TrustList;
import org.plumbline.trust.TrustRefused;

/**
 * Brings the trust material in a folder up to date. It only goes forward: no older trust list, no status list that forgets a
 * revocation, no log that did not grow out of the one seen before. All is checked first and written then, or nothing is.
 *
 * @param versionBefore version of the trust list that was there; empty the first time
 * @param list the trust list that is there now
 * @param statusLists the status lists that are there now, revocations first
 * @param entriesBefore how many entries of the log had been seen; empty the first time
 * @param checkpoint what the log says of itself now
 */
public record TrustRenewal(
        Optional<Long> versionBefore,
        TrustList list,
        List<StatusList> statusLists,
        Optional<Long> entriesBefore,
        Checkpoint checkpoint) {
    public TrustRenewal {
        statusLists = List.copyOf(statusLists);
    }

    /**
     * Fetches what is new, checks it against what is there, and replaces the files.
     *
     * @param folder the folder of a {@link TrustKit}; the first time it holds the roots only
     * @throws TrustRefused when anything is not in order or goes back; then nothing was written
     */
    public static TrustRenewal of(Path folder, TrustSource source, Instant now) throws IOException, TrustRefused {
        TrustFolder files = new TrustFolder(folder);
        Optional<Long> versionBefore = files.list(now).map(TrustList::version);
        byte[] signedList = source.trustList();
        TrustList list = files.successor(signedList, now);
        Verifier verifier = new Verifier(new TrustKit(list, List.of()), now);
        Map<StatusPurpose, Fetched> lists = fetched(source.statusLists(), verifier);
        for (byte[] present : files.statusLists().values()) {
            Optional<StatusList> last = verifier.verify(present).statusList();
            if (last.isPresent() && lists.containsKey(last.get().purpose())) {
                requireSuccessor(last.get(), lists.get(last.get().purpose()).list);
            }
        }
        SeenLog log = new SeenLog(list, files.checkpoint());
        Optional<Long> entriesBefore = log.size();
        String note = source.checkpoint();
        Checkpoint checkpoint = log.require(note, source::growth);
        Map<String, byte[]> named = new TreeMap<>();
        lists.forEach((purpose, each) -> named.put(purpose.word() + TrustFolder.STATUS_FILE, each.signed));
        files.replace(signedList, list.nextRoots(), named, note);
        return new TrustRenewal(
                versionBefore,
                list,
                lists.values().stream().map(each -> each.list).toList(),
                entriesBefore,
                checkpoint);
    }

    /** A status list that counts, and the document it was read from. */
    private static final class Fetched {
        private final StatusList list;
        private final byte[] signed;

        Fetched(StatusList list, byte[] signed) {
            this.list = list;
            this.signed = signed;
        }
    }

    private static Map<StatusPurpose, Fetched> fetched(List<byte[]> documents, Verifier verifier) throws TrustRefused {
        Map<StatusPurpose, Fetched> lists = new EnumMap<>(StatusPurpose.class);
        for (byte[] document : documents) {
            Answer answer = verifier.verify(document);
            StatusList list = answer.statusList()
                    .filter(each -> answer.valid())
                    .orElseThrow(() -> new TrustRefused(
                            TrustRefused.Code.STATUS, "A status list does not count: " + answer.reasons()));
            lists.put(list.purpose(), new Fetched(list, document));
        }
        if (lists.size() < StatusPurpose.values().length) {
            throw new TrustRefused(
                    TrustRefused.Code.STATUS, "Two status lists are needed: of revocations and of suspensions");
        }
        return lists;
    }

    private static void requireSuccessor(StatusList last, StatusList next) throws TrustRefused {
        if (!last.id().equals(next.id())) {
            throw new TrustRefused(
                    TrustRefused.Code.STATUS,
                    "This folder follows the list '%s'; '%s' belongs into another".formatted(last.id(), next.id()));
        }
        if (next.validFrom().isBefore(last.validFrom())) {
            throw new TrustRefused(
                    TrustRefused.Code.STATUS,
                    "The %s list is of %s; one of %s was seen before"
                            .formatted(next.purpose().word(), next.validFrom(), last.validFrom()));
        }
        if (next.purpose() == StatusPurpose.REVOCATION && !next.holdsAllOf(last)) {
            throw new TrustRefused(
                    TrustRefused.Code.STATUS,
                    "The revocation list forgets a revocation that was seen before; revocations are final");
        }
    }
}
