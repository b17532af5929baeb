package rosukh.command.linkage;

/// How far two places are apart along the surface of a sphere. It is measured, not decided: rules
/// get whole kilometres. [StrictMath] gives the same on every machine.
final class Distance {

    private static final double EARTH_KM = 6371.0088;
    private static final double PARTS = 10_000;

    private Distance() {}

    static int km(Place a, Place b) {
        double north = radians(a.latitude());
        double otherNorth = radians(b.latitude());
        double up = StrictMath.sin((otherNorth - north) / 2);
        double along = StrictMath.sin((radians(b.longitude()) - radians(a.longitude())) / 2);
        double half = up * up + StrictMath.cos(north) * StrictMath.cos(otherNorth) * along * along;
        double angle = 2 * StrictMath.asin(StrictMath.sqrt(StrictMath.min(1, half)));
        return (int) StrictMath.floor(EARTH_KM * angle + 0.5);
    }

    private static double radians(int parts) {
        return StrictMath.toRadians(parts / PARTS);
    }
}
