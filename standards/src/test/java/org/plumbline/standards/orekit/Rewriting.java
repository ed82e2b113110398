package org.plumbline.standards.orekit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.orekit.data.DataContext;
import org.orekit.data.DataSource;
import org.orekit.files.ccsds.ndm.NdmConstituent;
import org.orekit.files.ccsds.ndm.ParserBuilder;
import org.orekit.files.ccsds.ndm.WriterBuilder;
import org.orekit.files.ccsds.ndm.cdm.Cdm;
import org.orekit.files.ccsds.ndm.odm.oem.Oem;
import org.orekit.files.ccsds.ndm.odm.omm.Omm;
import org.orekit.files.ccsds.ndm.odm.opm.Opm;
import org.orekit.files.ccsds.ndm.tdm.Tdm;
import org.orekit.files.ccsds.utils.generation.Generator;
import org.orekit.files.ccsds.utils.generation.KvnGenerator;
import org.orekit.utils.IERSConventions;

/** Lets Orekit read a message, and write what it understood. */
final class Rewriting {
    private static final DataContext CONTEXT = Surroundings.context();
    private static final double NO_RELATIVE_TIMES = Double.NaN;

    private Rewriting() {}

    /**
     * The messages that Orekit reads.
     *
     * @param file name for its errors
     * @param messageType the kind of message, as our standards name it
     * @param content the bytes
     */
    static List<? extends NdmConstituent<?, ?>> read(String file, String messageType, byte[] content) {
        ParserBuilder parsers = new ParserBuilder(CONTEXT)
                .withConventions(IERSConventions.IERS_2010)
                .withSimpleEOP(true);
        DataSource source = new DataSource(file, () -> new ByteArrayInputStream(content));
        if (new String(content, StandardCharsets.UTF_8).contains("<ndm")) {
            return parsers.buildNdmParser().parseMessage(source).getConstituents();
        }
        return List.of(
                switch (messageType) {
                    case "cdm" -> parsers.buildCdmParser().parseMessage(source);
                    case "omm" -> parsers.buildOmmParser().parseMessage(source);
                    case "oem" -> parsers.buildOemParser().parseMessage(source);
                    case "opm" -> parsers.buildOpmParser().parseMessage(source);
                    case "tdm" -> parsers.buildTdmParser().parseMessage(source);
                    default -> throw new IllegalArgumentException("no parser for " + messageType);
                });
    }

    /** A message as Orekit writes it in KVN. */
    static byte[] write(NdmConstituent<?, ?> message) {
        WriterBuilder writers = new WriterBuilder(CONTEXT).withConventions(IERSConventions.IERS_2010);
        StringBuilder text = new StringBuilder();
        try (Generator generator = new KvnGenerator(text, 0, "message", NO_RELATIVE_TIMES, 0)) {
            if (message instanceof Cdm cdm) {
                writers.buildCdmWriter().writeMessage(generator, cdm);
            } else if (message instanceof Omm omm) {
                writers.buildOmmWriter().writeMessage(generator, omm);
            } else if (message instanceof Oem oem) {
                writers.buildOemWriter().writeMessage(generator, oem);
            } else if (message instanceof Opm opm) {
                writers.buildOpmWriter().writeMessage(generator, opm);
            } else if (message instanceof Tdm tdm) {
                writers.buildTdmWriter().writeMessage(generator, tdm);
            } else {
                throw new IllegalArgumentException("no writer for " + message.getClass());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
