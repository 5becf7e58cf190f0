#@script(crumple=true, headless=true, description="Puts the active image as a panel into a figure, under a title, and closes it.")
#@ String(label="Title", value="", persist=false, description="Of the panel.") title
#@ Integer(label="Number", value=0, min=0, persist=false, description="Of the panel, row by row. 0 begins a new figure.") number
#@ Integer(label="Panels", value=4, min=1, persist=false, description="How many the figure has room for.") panels
#@ Integer(label="Columns", value=2, min=1, persist=false, description="Panels beside each other.") columns
#@ Integer(label="Width", value=760, min=50, persist=false, description="Of a panel, in pixels.") width
#@ Integer(label="Height", value=560, min=50, persist=false, description="Of a panel with its title, in pixels.") height
#@ Integer(label="Letters", value=22, min=6, persist=false, description="Size of the letters of the title.") letters
#@ String(label="Figure", value="figure", persist=false, description="Title of the image that the panels are put into.") figure

// How does one put images and plots together, each under its title?
//
// Appears: the figure. If its first panel is a plot, all plots are drawn again, with equal frames and letters, and the titles stand in the caption. The image, or the slice shown of a stack, is made smaller where it does not fit.

if (nImages == 0) exit("There is no image to be placed: make a plot or a picture first, or open an image.");
if (call("org.crumple.plot.FigureSheet.place", number, panels, columns, title, figure) == "") {
	if (nSlices > 1 || bitDepth() != 24) run("Duplicate...", "title=placed");
	if (bitDepth() != 24) run("RGB Color");
	rename("placed");
	factor = minOf(width / getWidth(), (height - 40) / getHeight());
	if (factor < 1) run("Size...", "width=" + floor(factor * getWidth()) + " height=" + floor(factor * getHeight()) + " depth=1 average interpolation=Bilinear");
	w = getWidth();
	h = getHeight();
	run("Select All");
	run("Copy");
	close("placed");
	if (number == 0) newImage(figure, "RGB white", columns * width, floor((panels + columns - 1) / columns) * height, 1);
	selectImage(figure);
	x = number % columns * width;
	y = floor(number / columns) * height;
	makeRectangle(x + floor((width - w) / 2), y + 40, w, h);
	run("Paste");
	run("Select None");
	setColor("black");
	setFont("SansSerif", letters, "bold antialiased");
	drawString(title, x + letters - 2, y + letters + 10);
}
