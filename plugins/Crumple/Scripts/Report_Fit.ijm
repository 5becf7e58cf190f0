#@script(crumple=true, headless=true, description="Fits a tail, as Fit Exponent... does, and prints the result in one line.")
#@ String(label="What", persist=false, description="How the line begins.") what
#@ String(label="Table", persist=false, description="Title, or path of a CSV file; several are separated by commas.") table
#@ String(label="Column", persist=false, description="Heading.") column
#@ String(label="Tail", choices={"Lower", "Upper"}, value="Lower", persist=false, description="Towards 0 or towards infinity.") tail
#@ String(label="Rows that count", value="", persist=false, description="Comparisons joined by and.") where
#@ String(label="Take", choices={"All rows", "Smallest", "Largest"}, value="All rows", persist=false, description="One value of each table or all.") take
#@ Integer(label="Bins", value=5, min=1, persist=false, description="Of the plot, in a factor of ten.") bins
#@ String(label="Known", value="", persist=false, description="Another exponent to stand in the line, such as (paper: -3).") known
#@ String(label="Folder for the tables and plots", value="", persist=false, description="Left out: none.") out

// What is the exponent of a tail, in one line?
//
// Appears: table and plots of Fit Exponent...; one printed line: the exponent with its error, the 95 % interval, the window, the number of values, and a warning
//          if the fit is not accepted.

options = "table=[" + table + "] column=[" + column + "] tail=" + tail + " where=[" + where + "] take=[" + take + "] bins=" + bins;
if (out != "") options = options + " save=[" + out + "]";
run("Fit Exponent...", options);
line = what + ": " + d2s(Table.get("exponent", 0), 2) + " +- " + d2s(Table.get("error", 0), 2) + " (" + d2s(Table.get("low", 0), 2) + " to " + d2s(Table.get("high", 0), 2) + ")";
if (tail == "Lower") line = line + " up to " + d2s(Table.get("until", 0), -2);
else line = line + " from " + d2s(Table.get("from", 0), -2);
line = line + ", " + Table.get("count", 0) + " values";
if (known != "") line = line + " " + known;
if (Table.get("accepted", 0) == 0) line = line + ", not accepted, do not quote it: " + Table.getString("reason", 0);
print(line);
