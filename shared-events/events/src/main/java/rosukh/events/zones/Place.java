package rosukh.events.zones;

/// Where something lies on the plan of a zone, in cells of its grid. The plan is a scheme and no
/// survey: areas are never computed from it.
///
/// @param row of the upper edge, from 1 downwards
/// @param column of the first edge, from 1 in the direction of reading
/// @param width cells along the row, at least 1
/// @param depth cells along the column, at least 1
public record Place(int row, int column, int width, int depth) {

    /// So many rows and columns a plan has at most.
    public static final int GRID = 60;

    /// It lies on the grid with all its cells.
    public boolean onGrid() {
        return row >= 1
                && column >= 1
                && width >= 1
                && depth >= 1
                && row <= GRID
                && column <= GRID
                && width <= GRID + 1 - column
                && depth <= GRID + 1 - row;
    }

    /// Both cover a cell.
    public boolean overlaps(Place other) {
        return row < other.row + other.depth
                && other.row < row + depth
                && column < other.column + other.width
                && other.column < column + width;
    }
}
