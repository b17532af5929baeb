package rosukh.command.linkage;

/// How far two places are apart along the surface of a sphere. It is measured, not decided: rules
/// get whole kilometres. [StrictMath] gives the same on every machine.
///
/// @param x of the point on the unit sphere, as y and z
record Distance(double x, double y, double z) {

    private static final double EARTH_KM = 6371.0088;
    private static final double PARTS = 10_000;

    /// From a place on; asked for many others, most of the work is done once.
    static Distance from(Place place) {
        double north = radians(place.latitude());
        double east = radians(place.longitude());
        double flat = StrictMath.cos(north);
        return new Distance(
                flat * StrictMath.cos(east), flat * StrictMath.sin(east), StrictMath.sin(north));
    }

    int km(Distance to) {
        double across = x - to.x;
        double along = y - to.y;
        double up = z - to.z;
        double chord = StrictMath.sqrt(across * across + along * along + up * up);
        double angle = 2 * StrictMath.asin(StrictMath.min(1, chord / 2));
        return (int) StrictMath.floor(EARTH_KM * angle + 0.5);
    }

    private static double radians(int parts) {
        return StrictMath.toRadians(parts / PARTS);
    }
}
