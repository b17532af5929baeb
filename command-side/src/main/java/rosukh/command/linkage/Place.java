package rosukh.command.linkage;

/// A point on the earth, in ten-thousandths of a degree north and east: to ten metres.
record Place(int latitude, int longitude) {

    private static final int SOUTH = 240_000;
    private static final int NORTH = 400_000;
    private static final int WEST = 430_000;
    private static final int EAST = 640_000;

    boolean inTheCountry() {
        return latitude >= SOUTH && latitude <= NORTH && longitude >= WEST && longitude <= EAST;
    }
}
