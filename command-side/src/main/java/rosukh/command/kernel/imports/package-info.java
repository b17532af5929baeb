/// What every import of a file needs: reading CSV and XLSX line by line, finding the columns by
/// their headings, collecting what is wrong, and the report of it. What a row means is the slice's.
@NullMarked
package rosukh.command.kernel.imports;

import org.jspecify.annotations.NullMarked;
