"""Charts of an organisation: ``susun`` says what stands in one, ``ukur`` where, ``tulis`` draws it as SVG or HTML."""
