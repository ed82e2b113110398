package org.plumbline.standards.orekit;

import java.util.List;
import java.util.stream.Stream;
import org.hipparchus.CalculusFieldElement;
import org.hipparchus.geometry.euclidean.threed.FieldVector3D;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orekit.bodies.CelestialBody;
import org.orekit.bodies.CelestialBodyFactory;
import org.orekit.data.DataContext;
import org.orekit.data.LazyLoadedDataContext;
import org.orekit.frames.EOPEntry;
import org.orekit.frames.Frame;
import org.orekit.frames.ITRFVersion;
import org.orekit.time.AbsoluteDate;
import org.orekit.time.DateComponents;
import org.orekit.time.FieldAbsoluteDate;
import org.orekit.time.OffsetModel;
import org.orekit.utils.Constants;
import org.orekit.utils.IERSConventions;
import org.orekit.utils.TimeStampedPVCoordinates;

/**
 * What Orekit needs to read messages, without its data files: leap seconds, an Earth without polar motion, bodies at rest. Good
 * enough to read; nothing is propagated or transformed.
 */
final class Surroundings {
    /** First days of UTC after leap seconds, from 1972 on with 10 s (IERS Bulletin C). */
    private static final List<String> OFFSETS = List.of(
            "1972-01-01",
            "1972-07-01",
            "1973-01-01",
            "1974-01-01",
            "1975-01-01",
            "1976-01-01",
            "1977-01-01",
            "1978-01-01",
            "1979-01-01",
            "1980-01-01",
            "1981-07-01",
            "1982-07-01",
            "1983-07-01",
            "1985-07-01",
            "1988-01-01",
            "1990-01-01",
            "1991-01-01",
            "1992-07-01",
            "1993-07-01",
            "1994-07-01",
            "1996-01-01",
            "1997-07-01",
            "1999-01-01",
            "2006-01-01",
            "2009-01-01",
            "2012-07-01",
            "2015-07-01",
            "2017-01-01");

    private static final int FIRST_OFFSET = 10;
    private static final int FIRST_DAY = 41_317;
    private static final int LAST_DAY = 73_050;

    private Surroundings() {}

    static DataContext context() {
        LazyLoadedDataContext context = new LazyLoadedDataContext();
        context.getTimeScales().addUTCTAIOffsetsLoader(() -> Stream.iterate(0, i -> i + 1)
                .limit(OFFSETS.size())
                .map(i -> new OffsetModel(DateComponents.parseDate(OFFSETS.get(i)), FIRST_OFFSET + i))
                .toList());
        for (IERSConventions conventions : IERSConventions.values()) {
            context.getFrames().addEOPHistoryLoader(conventions, (converter, history) -> {
                for (int day = FIRST_DAY; day <= LAST_DAY; day++) {
                    AbsoluteDate date = new AbsoluteDate(
                            new DateComponents(DateComponents.MODIFIED_JULIAN_EPOCH, day),
                            context.getTimeScales().getUTC());
                    history.add(new EOPEntry(day, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, ITRFVersion.ITRF_2014, date));
                }
            });
        }
        for (String body : List.of(
                CelestialBodyFactory.EARTH,
                CelestialBodyFactory.MOON,
                CelestialBodyFactory.SUN,
                CelestialBodyFactory.MARS,
                CelestialBodyFactory.EARTH_MOON,
                CelestialBodyFactory.SOLAR_SYSTEM_BARYCENTER)) {
            context.getCelestialBodies()
                    .addCelestialBodyLoader(
                            body, name -> new Resting(name, context.getFrames().getGCRF()));
        }
        return context;
    }

    /** A body that rests at the origin of its frame. */
    private record Resting(String name, Frame frame) implements CelestialBody {
        @Override
        public Frame getInertiallyOrientedFrame() {
            return frame;
        }

        @Override
        public Frame getBodyOrientedFrame() {
            return frame;
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        public double getGM() {
            return Constants.EIGEN5C_EARTH_MU;
        }

        @Override
        public Vector3D getPosition(AbsoluteDate date, Frame ignored) {
            return Vector3D.ZERO;
        }

        @Override
        public TimeStampedPVCoordinates getPVCoordinates(AbsoluteDate date, Frame ignored) {
            return new TimeStampedPVCoordinates(date, Vector3D.ZERO, Vector3D.ZERO);
        }

        @Override
        public <T extends CalculusFieldElement<T>> FieldVector3D<T> getPosition(
                FieldAbsoluteDate<T> date, Frame ignored) {
            return FieldVector3D.getZero(date.getField());
        }
    }
}
